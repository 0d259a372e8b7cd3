/** Which stage a team's status word means; a word that could mean two is left to people. */
import { stageGuesser } from '../../../src/pipeline/adoption/guess-stage';
import { tallyStatuses } from '../../../src/pipeline/adoption/status-tally';
import { STATUS_WORDS } from '../../../src/pipeline/adoption/status-words';
import { refusal, stagesEn, stagesJa } from './sheet';

const WORDS: Record<string, string[]> = {
  new: [
    'new',
    'Open',
    '未対応',
    '新規',
    'リード',
    'New lead',
    '新規リード',
    'Prospecting',
    '未着手',
    'Lead In',
  ],
  screening: [
    'working',
    'Contacted',
    '対応中',
    '架電',
    'アプローチ中',
    'Screening',
    'IS対応中',
    'Working - Contacted',
    'Qualification',
  ],
  meeting: [
    'Qualified',
    'アポ',
    '商談',
    '商談中',
    'Meeting',
    'engaging',
    'Demo',
    'アポ獲得',
    '商談済み',
    '3. 商談',
  ],
  proposal: ['Proposal', 'Quote', '提案', '見積', '提案中', '見積提出済', 'Proposal/Price Quote', '04_提案'],
  closing: [
    'Negotiation',
    'Closing',
    'クロージング',
    '稟議',
    '最終',
    'Negotiation/Review',
    '稟議中',
    'クロージング中',
  ],
  onboarding: [
    'Won',
    '受注',
    '成約',
    '契約',
    'Closed Won',
    'CLOSED-WON',
    '1',
    'Yes',
    'converted',
    'TRUE',
    '受注済み',
    '05:受注',
    '受注（新規）',
  ],
  active: ['Active', '利用中', '継続', '継続利用'],
  lost: ['Lost', '失注', 'Closed Lost', '失注(価格)', '6.失注', '見送り'],
  nurture: ['Nurture', '保留', '掘り起こし', 'Recycled', '育成', '時期尚早', 'Nurturing', '育成中'],
  disqualified: ['Disqualified', 'Dead', '対象外', 'Unqualified', 'NG', 'ＮＧ', 'Not a fit'],
  churned: ['Churned', '解約', '解約済み'],
};
const table = Object.keys(WORDS).flatMap((stage) => WORDS[stage]!.map((word) => [word, stage] as const));

describe.each([
  ['English labels', stagesEn],
  ['Japanese labels', stagesJa],
])('with %s', (_, stages) => {
  test.each(table)('FNL-8: "%s" means %s', (word, stage) => {
    expect(stageGuesser(stages)(word)).toBe(stage);
  });

  test.each(['0', 'no', '検討中', '受注/失注', 'Closed', 'A', '受注見込', '未受注', 'x', '10', '', '?'])(
    '"%s" is asked about',
    (word) => {
      expect(stageGuesser(stages)(word)).toBeNull();
    },
  );
});

describe('in a team’s own stages', () => {
  const own = [
    { key: 's1', label: '受付', role: 'marketing', kind: 'open' },
    { key: 's2', label: 'Demo', role: 'inside_sales', kind: 'open' },
    { key: 's3', label: '訪問', role: 'field_sales', kind: 'open' },
    { key: 's4', label: 'Kunde', role: 'customer_success', kind: 'won' },
  ] as const;
  test.each([
    ['受付', 's1'],
    ['new', 's1'],
    ['demo', 's2'],
    ['商談', 's3'],
    ['受注', 's4'],
    ['利用中', 's4'],
    ['kunde', 's4'],
    ['失注', null],
    ['提案', null],
  ])('"%s" means %s: the team’s label first, then the role or kind', (word, stage) => {
    expect(stageGuesser(own)(word)).toBe(stage);
  });
});

test('no common word stands for two stages', () => {
  const words = Object.keys(STATUS_WORDS).flatMap((stage) => STATUS_WORDS[stage]!.split('|'));
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
});

describe('the words of a column', () => {
  test('FNL-8: spellings are grouped, the first one stands for all, frequent words come first', () => {
    const { statuses } = tallyStatuses(['Won ', 'new', '', ' WON', 'ｗｏｎ', 'Hmm'], stagesEn, {});
    expect(statuses).toEqual([
      { word: 'Won ', leads: 3, stage: 'onboarding' },
      { word: 'new', leads: 1, stage: 'new' },
      { word: 'Hmm', leads: 1, stage: null },
    ]);
  });

  test('what a person chose stands, in any spelling; an emptied choice leaves the word open', () => {
    const tally = tallyStatuses(['Engaging', '0', 'won'], stagesEn, {
      ENGAGING: 'proposal',
      '0': 'lost',
      won: '',
    });
    expect(['engaging', '0', 'Won', 'never seen', ''].map(tally.stageOf)).toEqual([
      'proposal',
      'lost',
      null,
      null,
      null,
    ]);
  });

  test('a stage that does not exist is refused', () => {
    expect(refusal(() => tallyStatuses(['x'], stagesEn, { x: 'nowhere' }))).toEqual({
      code: 'adopt_unknown_stage',
      params: { word: 'x', stage: 'nowhere' },
    });
  });
});
