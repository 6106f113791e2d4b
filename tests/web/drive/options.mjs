// What a scenario may ask for. A word that is not among them is a mistake of the scenario, which would ask for something and not get it.
const kOptions = {
  page: 'the article: a name of pages.mjs',
  files: '“chromium”, “all”: in these engines also from file://',
  way: '“file”: only from there',
  path: 'another file or folder of the pages than the article’s',
  prepare: 'function called before, to make it',
  hash: 'end of the address; #render=canvas if it is not given',
  width: 'CSS px', height: 'CSS px', density: 'device px to a CSS px',
  scheme: '“dark”', reduced_motion: 'true: the system asks for it', least_font_size: 'CSS px, what the user of the browser wants no text to be smaller than',
  headed: 'true: on a screen',
  scripts: 'false: the browser runs none',
  before: 'function run in the page before its scripts',
  starts: 'false: do not wait for the program',
  no_canvas: 'true: also in Firefox without WebGL2: it looks at what is seen, selected, found or had by keyboard where nothing is painted',
  smoke: 'true: one of those that DUIDU_SMOKE=1 plays, which has a little of everything',
  allow: 'patterns of expected problems',
};

export function check_options(name, options) {
  const unknown = Object.keys(options).filter((option) => !Object.hasOwn(kOptions, option));
  if (unknown.length > 0) throw new Error(`“${name}” asks for ${unknown.join(', ')}, which no scenario can; there are ${Object.keys(kOptions).join(', ')}`);
  if (!options.page) throw new Error(`“${name}” has no page`);
}
