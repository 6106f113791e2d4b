// What is no part of the project: articles and measuring data under the folder that the environment variable DUIDU_SHARED names (in a
// clone it is not set). Tests that need them are skipped where they are not.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const kRoot = fileURLToPath(new URL('..', import.meta.url));
const kFolder = process.env.DUIDU_SHARED ? resolve(kRoot, process.env.DUIDU_SHARED) : null;

// The whole path, or null where there is no such file or folder.
export function shared(path) {
  const whole = kFolder && join(kFolder, path);
  return whole && existsSync(whole) ? whole : null;
}

export const without = (path) => `no ${path}: DUIDU_SHARED names ${kFolder ? 'a folder without it' : 'no folder'}`;
