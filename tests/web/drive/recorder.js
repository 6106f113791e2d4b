// What went wrong in the page, for browsers whose driver does not tell: window.recorded. Runs before the page's own scripts.
(() => {
  const problems = [];
  addEventListener('error', (event) => problems.push(`page error: ${event.error?.stack ?? event.message}`));
  addEventListener('unhandledrejection', (event) => problems.push(`page error: ${event.reason?.stack ?? event.reason}`));
  const say = console.error;
  console.error = (...words) => {
    problems.push(`console: ${words.join(' ')}`);
    say.apply(console, words);
  };
  window.recorded = { problems, requests: () => performance.getEntriesByType('resource').map(({ name }) => name) };
})();
