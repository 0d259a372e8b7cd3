/** A history as plain text and back, so that the next report need not read again what this one has read. */
import { History, type Skipped } from './history';
import { folded, packColumn, packNumber, Unpacking, unfolded } from './packed-numbers';

const VERSION = '2';
const SEPARATOR = '|';
/** Of every history, and of detailed ones only. */
const TEXTS = ['to', 'source'] as const;
const DETAILS = ['from', 'actor', 'owner', 'reason', 'via'] as const;

interface Column {
  [index: number]: number;
  readonly length: number;
}

/** What texts there are besides the numbers. */
type Words = [
  texts: string[],
  skipped: Skipped[],
  dates: Array<[number, string]>,
  amounts: Array<[number, string]>,
  moments: Array<[number, number]>,
];

/** Plain ASCII without line breaks; a moment is short when it is a whole number of milliseconds. */
export function encodeHistory(history: History): string {
  const count = history.events;
  const { texts, skipped, oddDates, oddAmounts } = history;
  const columns = new Map(columnsOf(history));
  const money: number[] = [];
  const moments: Array<[number, number]> = [];
  for (let event = 0; event < count; event++) {
    if (history.paid[event] === 1) money.push(history.amountOf(event));
    const when = history.when[event];
    if (!isWhole(when) && !Number.isNaN(when)) moments.push([event, when]);
  }
  const words: Words = [texts as string[], [...skipped], [...oddDates], [...oddAmounts], moments];
  const whole = [
    VERSION,
    [count, history.detailFrom, history.detailed ? 1 : 0].map(packNumber).join(''),
    ...[...columns.values()].map((column) => packColumn(column, count)),
    money.join(' '),
    ascii(JSON.stringify(frontCoded(history.leadIds))),
    ascii(JSON.stringify(words)),
  ].join(SEPARATOR);
  return whole + SEPARATOR + packNumber(checksum(whole));
}

/** `null` for anything but an undamaged text of this version. */
export function decodeHistory(text: string): History | null {
  const end = text.lastIndexOf(SEPARATOR);
  const whole = text.slice(0, Math.max(0, end));
  if (end < 0 || text.slice(end + 1) !== packNumber(checksum(whole))) return null;
  const [version, head, ...parts] = whole.split(SEPARATOR);
  if (version !== VERSION) return null;
  const numbers = new Unpacking(head);
  const [count, detailFrom, detailed] = [numbers.number(), numbers.number(), numbers.number()];
  const history = new History(detailed === 1);
  history.reserve(count);
  const columns = columnsOf(history, count);
  const read = columns.every(([, into], at) => new Unpacking(parts[at]).column(into, count));
  if (!read) return null;
  const [money, ids, others] = parts.slice(columns.length);
  const words = JSON.parse(others) as Words;
  history.when.fill(Number.NaN);
  for (const [event, when] of words[4]) history.when[event] = when;
  fill(
    history,
    Object.fromEntries(columns),
    money === '' ? [] : money.split(' ').map(Number),
    frontDecoded(JSON.parse(ids) as Fronts),
  );
  fillWords(history, words);
  history.detailFrom = detailFrom;
  return history;
}

/** What the column can hold, with room for the step from one to any other. */
function isWhole(moment: number): boolean {
  return Number.isInteger(moment) && Math.abs(moment) < 2 ** 50;
}

/** The columns as whole numbers from 0 on; of an empty history, where they are to be read into. */
function columnsOf(history: History, room = history.events): Array<[string, Column]> {
  const rows = new Float64Array(room);
  const leads = new Float64Array(room);
  const moments = new Float64Array(room);
  let row = 0;
  let known = 0;
  let moment = 0;
  for (let event = 0; event < history.events; event++) {
    const next = history.rows.at(event);
    rows[event] = next - row;
    row = next;
    // 0: a lead that was not there before.
    leads[event] = known - history.lead[event];
    if (leads[event] === 0) known++;
    const when = history.when[event];
    // 0: no moment, or one that stands among the words.
    if (isWhole(when)) {
      moments[event] = folded(when - moment) + 1;
      moment = when;
    }
  }
  const texts = history.detailed ? [...TEXTS, ...DETAILS] : TEXTS;
  return [
    ['rows', rows],
    ['leads', leads],
    ['moments', moments],
    ['amounts', history.paid],
    ['kinds', history.kind],
    ...texts.map((name): [string, Int32Array] => [name, history[name]]),
  ];
}

/** Chains every event to its lead anew, as reading it did. */
function fill(
  history: History,
  { rows, leads, moments, amounts }: Record<string, Column>,
  money: readonly number[],
  ids: readonly string[],
): void {
  const count = history.kind.length;
  let row = 0;
  let moment = 0;
  let paid = 0;
  for (let event = 0; event < count; event++) {
    row += rows[event];
    history.rows.add(event, row);
    if (moments[event] > 0) {
      moment += unfolded(moments[event] - 1);
      history.when[event] = moment;
    }
    if (amounts[event] === 1) history.pay(event, money[paid++]);
    const known = history.leadIds.length;
    const lead = leads[event] === 0 ? history.addLead(ids[known], event) : known - leads[event];
    history.lead[event] = lead;
    history.chain(event, lead, history.kind[event], history.when[event]);
  }
  history.events = count;
}

function fillWords(history: History, [texts, skipped, dates, amounts]: Words): void {
  for (const text of texts.slice(1)) history.textOf(text);
  history.skipped.push(...skipped);
  for (const [event, odd] of dates) history.oddDates.set(event, odd);
  for (const [event, odd] of amounts) history.oddAmounts.set(event, odd);
}

/** Ids that begin like the one before say so and give only the rest: how much is shared, and what follows. */
type Fronts = [shared: string, rests: string];
const BETWEEN = '\n';

function frontCoded(ids: readonly string[]): Fronts {
  let before = '';
  const shared: number[] = [];
  const rests: string[] = [];
  for (const id of ids) {
    let same = 0;
    while (same < id.length && id[same] === before[same]) same++;
    shared.push(same);
    rests.push(id.slice(same).replace(/[\\\n]/g, (found) => (found === '\n' ? '\\n' : '\\\\')));
    before = id;
  }
  return [packColumn(shared, shared.length), rests.join(BETWEEN)];
}

function frontDecoded([packed, joined]: Fronts): string[] {
  if (packed === '') return [];
  const shared = new Unpacking(packed);
  const rests = joined.split(BETWEEN);
  const lengths = new Float64Array(rests.length);
  shared.column(lengths, rests.length);
  let before = '';
  return rests.map((rest, at) => {
    const own = rest.replace(/\\(.)/g, (_, escaped) => (escaped === 'n' ? '\n' : '\\'));
    before = before.slice(0, lengths[at]) + own;
    return before;
  });
}

/** Escaped as JSON may be: nothing beyond ASCII, and no separator. */
function ascii(json: string): string {
  return json.replace(/[^ -~]|\|/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** FNV-1a, 32 bits. */
function checksum(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
