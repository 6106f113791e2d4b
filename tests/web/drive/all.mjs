// Every scenario in one process: `DUIDU_ENGINES=webkit node tests/web/drive/all.mjs`. What watches every frame of a real screen runs alone,
// and what is shipped is looked at without a browser.
import { readdirSync } from 'node:fs';
import { begin_file, collect, register_collected } from './registry.mjs';

const kApart = ['scrolling', 'shipped'];
const kEnd = '.test.mjs';

collect();
const folder = new URL('../', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(kEnd)).map((name) => name.slice(0, -kEnd.length)).sort();
for (const name of files.filter((each) => !kApart.includes(each))) {
  begin_file(name);
  await import(new URL(name + kEnd, folder));
}
register_collected();
