// Where an engine, or the way it is driven here, cannot do what a scenario of `everywhere` asks: the one list, each with its reason.
// A scenario is named by how its name begins, or described by its options (harness.mjs).
export const kDifferences = [
  { engines: ['webkit'], asks: ({ density = 1 }) => density % 1 !== 0, reason: 'WebKitGTK takes whole densities only' },
  { engines: ['webkit'], asks: ({ width = 1280 }) => width < 450, reason: 'the window of MiniBrowser is no narrower than 450 px' },
  { engines: ['webkit'], asks: ({ least_font_size }) => least_font_size, reason: 'MiniBrowser has no switch for a smallest font size' },
  { engines: ['webkit'], scenario: 'the picture follows the system', reason: 'WebKitGTK reads the scheme of the system when it starts' },
  { engines: ['webkit'], scenario: 'a chosen theme stays', reason: 'WebKitGTK reads the scheme of the system when it starts' },
];

export const reason_not_in = (engine, name, options) => kDifferences.find(({ engines, scenario, asks }) =>
  engines.includes(engine) && (scenario ? name.startsWith(scenario) : asks(options)))?.reason;
