// Where an engine, or the way it is driven here, cannot do what a scenario of `everywhere` asks: the one list, each with its reason.
// A scenario is named by how its name begins.
export const kDifferences = [
  { scenario: 'density 1.25,', engines: ['webkit'], reason: 'WebKitGTK takes whole densities only' },
  { scenario: 'density 1.5,', engines: ['webkit'], reason: 'WebKitGTK takes whole densities only' },
];

export const reason_not_in = (engine, scenario) =>
  kDifferences.find((each) => each.engines.includes(engine) && scenario.startsWith(each.scenario))?.reason;
