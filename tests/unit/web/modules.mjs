// Scripts of the page, as modules of a test.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { generated, packages, root } from '../../../web/tools/generated.mjs';

const esbuild = createRequire(join(packages, 'anywhere'))('esbuild');

// What `source` exports; it stands in web/ as it were, and may import what the page's scripts do.
export async function bundle_module(source) {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: source, resolveDir: join(root, 'web') }, bundle: true, format: 'esm', target: 'es2022', plugins: [generated], write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
