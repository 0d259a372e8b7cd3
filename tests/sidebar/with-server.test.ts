/**
 * The sidebar against the built add-on itself: from a plain sheet to an accepted handoff, in both languages.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node","require"]}
 */
import { TextDecoder, TextEncoder } from 'node:util';
import { sampleWorkbook } from '../../local/sample/workbook';
import { wordsFor } from '../../src/i18n/sidebar';
import { startApp } from '../../src/sidebar/app';
import { runnerOf } from '../support/runner';
import { benchOfWorkbook } from '../support/workbench';
import { handOn } from './support/hand';

const TABS = { en: ['Leads', 'History'], ja: ['リード一覧', '履歴'] } as const;

// The strict host counts bytes as browsers and Node do; jsdom has no way to.
beforeAll(() => Object.assign(globalThis, { TextDecoder, TextEncoder }));
beforeEach(() => localStorage.clear());

test.each(['en', 'ja'] as const)(
  'adopt, screen, hand over and accept (%s)',
  async (language) => {
    jest.spyOn(navigator, 'language', 'get').mockReturnValue(language);
    window.scrollTo = () => {};
    const words = wordsFor(language);
    const [leads, history] = TABS[language];
    const bench = benchOfWorkbook(sampleWorkbook(language), { language });
    bench.select(leads, 1);
    const root = document.createElement('div');
    document.body.replaceChildren(root);
    const hand = handOn(root);
    const sent: string[] = [];
    const app = startApp(root, () => runnerOf(bench, { sent }));
    const said = () => root.querySelector('[role=alert]')?.textContent ?? '';
    await hand.settle();

    await hand.click(words.startAction);
    await hand.type(words.yourName, 'Tanaka');
    await hand.click(words.whoAction);
    for (const _ of app.state.plan?.ambiguousDates ?? []) await hand.choose(words.monthFirst);
    await hand.wait(450);
    await hand.settle();
    expect(said()).toBe('');
    const { plan } = app.state;
    await hand.click(words.adopt);
    await hand.wait(50);
    expect(said()).toBe('');
    expect(hand.has(words.adopted(plan!.leads))).toBe(true);

    // A lead of inside sales, wherever it stands.
    const ofStage = app.state.boot!.stages.find((stage) => stage.key === 'screening')!;
    const stages = bench.column(leads, language === 'ja' ? 'ステージ' : 'Stage') - 1;
    const row = bench.values(leads).findIndex((cells) => cells[stages] === ofStage.label) + 1;
    bench.select(leads, row);
    await hand.click(words.openSelected);
    const gate = app.state.boot!.gates.find((one) => one.key === 'screening')!;
    expect(hand.has(ofStage.label)).toBe(true);

    await hand.click(words.handOver('FS'));
    const required = gate.items.filter((item) => item.floor !== null);
    for (const item of required) {
      hand.radios(item.label)[3].click();
      await hand.settle();
      await hand.type(words.evidenceOf(item.label), `=${item.label}, +81`);
      hand.field(words.evidenceOf(item.label)).blur();
      await hand.settle();
    }
    expect(said()).toBe('');
    expect(Object.keys(app.state.wishes)).toEqual([]);
    const receiver = app.state.boot!.people.find((person) => person.roles.includes('field_sales'))!.name;
    await hand.pick(words.receiver, receiver);
    await hand.click(words.offerTo(receiver));
    await hand.settle();
    expect(said()).toBe('');
    expect(hand.has(receiver)).toBe(true);
    expect(hand.has(`=${required[0].label}, +81`)).toBe(true);

    await hand.click(words.answerFor(receiver));
    await hand.click(words.accept);
    await hand.settle();
    expect(said()).toBe('');
    const { opened } = app.state;
    expect(opened).toMatchObject({
      kind: 'lead',
      card: { stage: 'meeting', offer: null, gate: 'customer_handover' },
    });
    const written = bench.values(history).slice(-2);
    expect(written.map((cells) => cells[2])).toEqual(['offered', 'accepted']);
    expect(written.every((cells) => cells.includes('Tanaka'))).toBe(true);

    await hand.click(words.funnel);
    await hand.wait(50);
    expect(said()).toBe('');
    expect(app.state.funnel?.leads).toBe(plan!.leads);
    expect(sent.filter((method) => method === 'offer')).toHaveLength(1);
  },
  60_000,
);
