// Sessions with browsers that speak WebDriver: Firefox itself (Marionette, a socket of its own), WebKitGTK's MiniBrowser through
// WebKitWebDriver (HTTP). Both give {navigate, reload, execute, act, screenshot, rect, set_rect, close}; a failed command rejects.
// Commands and their meaning: https://www.w3.org/TR/webdriver2/
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wait_for, within } from './waiting.mjs';

const kStartMs = 60_000;
const kScriptMs = 120_000;
const kCloseMs = 5000;

// Starts a program with a folder of its own. `close` ends it and takes the folder away.
function start_program(program, make_words, env, prepare) {
  const folder = mkdtempSync(join(tmpdir(), 'duidu-browser-'));
  prepare(folder);
  const child = spawn(program, make_words(folder), { stdio: 'ignore', env: { ...process.env, ...env(folder) } });
  const has_ended = new Promise((resolve) => child.once('exit', resolve));
  return {
    folder,
    async close() {
      child.kill();
      await within(kCloseMs, program, has_ended).catch(() => child.kill('SIGKILL'));
      await has_ended;
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

// What `prepare(program)` gives; where it fails, the program ends too.
async function prepared(program, prepare) {
  try {
    return await prepare(program);
  } catch (error) {
    await program.close();
    throw error;
  }
}

// Messages of Marionette: "LENGTH:JSON", [0, id, command, parameters] there and [1, id, error, result] back.
class Marionette {
  #socket;
  #waiting = new Map();
  #buffer = Buffer.alloc(0);
  #last = 0;

  constructor(socket) {
    this.#socket = socket;
    socket.on('data', (data) => this.#take(data));
    socket.on('close', () => this.#waiting.forEach(({ reject }) => reject(new Error('Firefox has ended'))));
    socket.on('error', () => {});
  }

  send(command, parameters = {}) {
    if (this.#socket.destroyed) return Promise.reject(new Error('Firefox has ended'));
    const id = ++this.#last;
    const message = JSON.stringify([0, id, command, parameters]);
    this.#socket.write(`${Buffer.byteLength(message)}:${message}`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  end() { this.#socket.destroy(); }

  #take(data) {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    for (;;) {
      const colon = this.#buffer.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#buffer.subarray(0, colon));
      if (this.#buffer.length < end) return;
      const message = JSON.parse(this.#buffer.subarray(colon + 1, end));
      this.#buffer = this.#buffer.subarray(end);
      if (!Array.isArray(message)) continue;  // the greeting
      const [, id, error, result] = message;
      const { resolve, reject } = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) reject(new Error(`${error.error}: ${error.message}`));
      else resolve(result?.value ?? result);
    }
  }
}

const kFirefoxPreferences = {
  'marionette.port': 0,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'layout.css.prefers-color-scheme.content-override': 1,  // light
  'webgl.force-enabled': true,                            // also where Mesa draws without a graphics card
  'layout.testing.overlay-scrollbars.always-visible': true,  // a picture must not depend on how far they have faded
};

// options: program, display (none: headless), preferences
export function open_firefox({ program, display, preferences = {} }) {
  const lines = Object.entries({ ...kFirefoxPreferences, ...preferences })
    .map(([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});`);
  const words = ['--marionette', '--no-remote', '--remote-allow-system-access', ...(display ? [] : ['--headless'])];
  const firefox = start_program(program, (folder) => [...words, '--profile', folder],
    (folder) => ({ HOME: folder, MOZ_CRASHREPORTER_DISABLE: '1', ...(display && { DISPLAY: display }) }),
    (folder) => writeFileSync(join(folder, 'user.js'), lines.join('\n')));
  return prepared(firefox, speak_marionette);
}

async function speak_marionette(firefox) {
  const port_file = join(firefox.folder, 'MarionetteActivePort');
  const port = await wait_for('Firefox', () => existsSync(port_file) && Number(readFileSync(port_file, 'utf8')), kStartMs);
  const socket = connect(port, '127.0.0.1');
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  const marionette = new Marionette(socket);
  await marionette.send('WebDriver:NewSession', { capabilities: { alwaysMatch: { unhandledPromptBehavior: 'dismiss' } } });
  await marionette.send('WebDriver:SetTimeouts', { script: kScriptMs, pageLoad: kScriptMs });
  // Runs a script in Firefox's own window instead of the page.
  const in_chrome = async (script, args) => {
    await marionette.send('Marionette:SetContext', { value: 'chrome' });
    await marionette.send('WebDriver:ExecuteScript', { script, args });
    await marionette.send('Marionette:SetContext', { value: 'content' });
  };
  return {
    navigate: (url) => marionette.send('WebDriver:Navigate', { url }),
    reload: () => marionette.send('WebDriver:Refresh'),
    execute: (script, args) => marionette.send('WebDriver:ExecuteAsyncScript', { script, args, sandbox: null, newSandbox: true }),
    act: (actions) => marionette.send('WebDriver:PerformActions', { actions }),
    release: () => marionette.send('WebDriver:ReleaseActions'),
    screenshot: () => marionette.send('WebDriver:TakeScreenshot', { full: false }),
    rect: () => marionette.send('WebDriver:GetWindowRect'),
    set_rect: (rect) => marionette.send('WebDriver:SetWindowRect', rect),
    // Changes preferences of the running browser.
    prefer: (wanted) => in_chrome(`for (const [key, value] of Object.entries(arguments[0])) {
      if (typeof value === 'number') Services.prefs.setIntPref(key, value);
      else Services.prefs.setStringPref(key, value);
    }`, [wanted]),
    in_chrome,
    async close() {
      marionette.end();
      await firefox.close();
    },
  };
}

function free_port() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

// options: driver, program (MiniBrowser), display, gtk ({key: value} of GTK's settings), density
export async function open_webkit({ driver, program, display, gtk = {}, density = 1 }) {
  const port = await free_port();
  const settings = ['[Settings]', ...Object.entries(gtk).map(([key, value]) => `${key}=${value}`), ''].join('\n');
  const process_ = start_program(driver, () => [`--port=${port}`],
    (folder) => ({ HOME: folder, XDG_CONFIG_HOME: folder, DISPLAY: display, GDK_BACKEND: 'x11', GDK_SCALE: String(density),
      GSETTINGS_BACKEND: 'memory', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      LP_NUM_THREADS: '1' }),  // Mesa draws in software, and the other processors have pages of their own
    (folder) => {
      mkdirSync(join(folder, 'gtk-3.0'));
      writeFileSync(join(folder, 'gtk-3.0/settings.ini'), settings);
    });
  return prepared(process_, ({ close }) => speak_webdriver(port, program, close));
}

// WebKitGTK's driver turns its wheel by what the wish is more than the last one.
class Wheel {
  #x = 0;
  #y = 0;

  turned_on(sources) {
    const turn = (action) => (action.type === 'scroll' ? { ...action, deltaX: this.#x += action.deltaX, deltaY: this.#y += action.deltaY } : action);
    return sources.map((source) => ({ ...source, actions: source.actions.map(turn) }));
  }

  reset() { this.#x = this.#y = 0; }
}

async function speak_webdriver(port, program, close) {
  const ask = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${value?.error}: ${value?.message}`);
    return value;
  };
  await wait_for('WebKitWebDriver', () => ask('GET', '/status'), kStartMs);
  const { sessionId } = await ask('POST', '/session', { capabilities: { alwaysMatch: {
    browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: program, args: ['--automation'] },
    timeouts: { script: kScriptMs, pageLoad: kScriptMs },
  } } });
  const wheel = new Wheel();
  const command = (method, path, body) => ask(method, `/session/${sessionId}/${path}`, body);
  return {
    navigate: (url) => command('POST', 'url', { url }),
    reload: () => command('POST', 'refresh', {}),
    // Now and then, on a busy machine, the driver loses the answer of a script; it is asked once more.
    execute: (script, args) => {
      const run = () => command('POST', 'execute/async', { script, args });
      return run().catch((error) => (/Could not parse script result/.test(error.message) ? run() : Promise.reject(error)));
    },
    act: (actions) => command('POST', 'actions', { actions: wheel.turned_on(actions) }),
    release: () => {
      wheel.reset();
      return command('DELETE', 'actions');
    },
    screenshot: () => command('GET', 'screenshot'),
    rect: () => command('GET', 'window/rect'),
    set_rect: (rect) => command('POST', 'window/rect', rect),
    async close() {
      await within(kCloseMs, 'the session to end', ask('DELETE', `/session/${sessionId}`)).catch(() => {});
      await close();
    },
  };
}
