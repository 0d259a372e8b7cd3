/** Before a pipeline is started, menu and sidebar speak the language of the person's Google account. */
import { benchOfRows } from '../support/workbench';

test.each([
  ['ja', 'en-US', 'ja', 'このシートでパイプラインを始める'],
  ['en', 'ja-JP', 'en', 'Start a pipeline on this sheet'],
  ['ja', '', 'ja', 'このシートでパイプラインを始める'],
] as const)('an account in %s, a browser in "%s": %s', (account, browser, spoken, item) => {
  const bench = benchOfRows([['Company'], ['Acme']], { language: account });
  bench.host.open();
  expect(JSON.stringify(bench.ui.menus)).toContain(item);
  expect(
    bench.ask('boot', { op: bench.op(), locale: browser, today: { person: 'me', role: '' } }).language,
  ).toBe(spoken);
});
