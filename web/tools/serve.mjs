// A static server for trying the site: `node web/tools/serve.mjs FOLDER [PORT]`, on this machine only.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const kTypes = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};

// The file a request path stands for, or null: nothing outside the folder, index.html for a folder.
async function find_file(root, path) {
  let file;
  try {
    file = join(root, decodeURIComponent(path));
  } catch {
    return null;
  }
  if (file !== root && !file.startsWith(root.endsWith(sep) ? root : root + sep)) return null;
  for (const candidate of [file, join(file, 'index.html')]) {
    const found = await stat(candidate).catch(() => null);
    if (found?.isFile()) return { file: candidate, size: found.size };
  }
  return null;
}

async function answer(root, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const found = await find_file(root, new URL(request.url, 'http://localhost').pathname);
  if (!found) {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n');
    return;
  }
  response.writeHead(200, {
    'Content-Type': kTypes[extname(found.file)] ?? 'application/octet-stream',
    'Content-Length': found.size,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(found.file).pipe(response);
}

// Serves `folder` on the loopback interface; port 0 takes a free one. Gives {url, close}.
export function serve(folder, port = 0) {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    answer(root, request, response).catch(() => response.destroy());
  });
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      done({ url: `http://localhost:${server.address().port}/`, close: () => new Promise((end) => server.close(end)) });
    });
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, port = '8080'] = process.argv.slice(2);
  if (!folder) {
    console.error('usage: node web/tools/serve.mjs FOLDER [PORT]');
    process.exit(2);
  }
  try {
    const { url } = await serve(folder, Number(port));
    console.log(`Serving ${folder} on ${url}   (Ctrl+C ends it)`);
  } catch (error) {
    console.error(error.code === 'EADDRINUSE' ? `Port ${port} is taken: make run PORT=…` : error.message);
    process.exit(1);
  }
}
