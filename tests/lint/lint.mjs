// The project's own rules. `node tests/lint/lint.mjs [CHECK…]` prints OK or FAIL per check, with file:line for each
// breach, and exits 1 if there is one.
import { fileURLToPath, pathToFileURL } from 'node:url';

import { no_mirrored_facts } from './facts.mjs';
import { headers_stand_alone } from './headers.mjs';
import { include_arrow, one_door, plain_core } from './layers.mjs';
import { one_type_a_name } from './names.mjs';
import { file_length, function_length, registered } from './shape.mjs';
import { no_hosts_or_paths, no_leftovers, no_markup_from_strings, no_raw_imgui_text, top_level } from './text.mjs';
import { Tree } from './tree.mjs';
import { types_hold } from './types.mjs';

// Name → function(tree) that returns its problems, "file:line: what".
export const kChecks = {
  include_arrow,            // a layer sees only what stands to its left
  one_door,                 // each third party is included from one place
  plain_core,               // no streams, regular expressions or exceptions outside the command line
  headers_stand_alone,      // every header compiles by itself
  registered,               // every source is built, every test and case is run
  file_length,              // at most 600 lines, a note over 400
  function_length,          // at most 80 lines
  one_type_a_name,          // no two types of one name
  types_hold,               // the page's scripts keep to their types
  no_mirrored_facts,        // what program and page share is written once
  no_raw_imgui_text,        // user text is never an ImGui label or format
  no_markup_from_strings,   // no innerHTML, eval and the like on the page
  no_leftovers,             // nothing left for later
  top_level,                // the top level stays as it is
  no_hosts_or_paths,        // no machine's path, no unknown host
};

async function main(names) {
  const tree = new Tree(fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, ''));
  let failed = 0;
  for (const name of names.length ? names : Object.keys(kChecks)) {
    const problems = await kChecks[name](tree);
    console.log(`${problems.length ? 'FAIL' : 'OK  '} ${name}`);
    problems.forEach((problem) => console.log(`  ${problem}`));
    failed += problems.length;
  }
  process.exit(failed ? 1 : 0);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await main(process.argv.slice(2));
