/** What may be wrong with the answer to a call, and with what the call did to the workbook. */
import { wordProblem } from '../../../src/i18n/problems';
import type { MethodName } from '../../../src/rpc/contract';
import { READERS } from '../../../src/rpc/guard';
import { JAPANESE } from '../../support/wording';
import type { Call } from './requests';
import { leadsOf, type Places, placesOf, type Scene } from './scenes';
import type { Write } from './watched';

/** These only look: nothing of the file may be different afterwards. */
const LOOKS: readonly MethodName[] = [
  'chooseActor',
  'today',
  'openLead',
  'planAdoption',
  'planUndo',
  'handoffRecord',
  'funnelRows',
  'funnelReport',
  'reconcile',
];
/** These belong to one lead. */
const OF_A_LEAD: readonly MethodName[] = [
  'answer',
  'offer',
  'accept',
  'return',
  'withdraw',
  'move',
  'assign',
  'touch',
  'plan',
  'customer',
];
/** What else a method may write into, but for the Funnel tab. */
const ELSEWHERE: Partial<Record<MethodName, readonly string[]>> = {
  answer: ['answers'],
  chooseWay: ['settings', 'leads'],
  chooseChecklist: ['settings', 'leads'],
  boot: ['leads'],
  adopt: ['leads', 'answers', 'settings', 'history'],
  setLanguage: ['leads', 'answers', 'settings', 'history'],
};

export interface Answered {
  readonly ok: boolean;
  readonly code: string;
}

/** The envelope; throws with what is wrong with it. */
export function readReply(reply: unknown, { language, text: sent }: Call): Answered {
  if (typeof reply !== 'string') throw new Error(`no text: ${String(reply)}`);
  const read = JSON.parse(reply);
  const keys = Object.keys(read).sort().join();
  if (read.ok === true) {
    if (keys !== 'ok,value' || typeof read.value !== 'object' || read.value === null)
      throw new Error(`no result: ${reply.slice(0, 200)}`);
    eachProblem(read.value, requireWords);
    return { ok: true, code: '' };
  }
  if (read.ok !== false || keys !== 'ok,problem') throw new Error(`no envelope: ${reply.slice(0, 200)}`);
  requireWords(read.problem);
  for (const one of ['en', 'ja'] as const) {
    const text = wordProblem(one, { ...read.problem, params: withoutSent(read.problem.params, sent) });
    if (text === read.problem.code || /undefined|\[object/.test(text))
      throw new Error(`no sentence: ${text}`);
  }
  if (read.problem.text !== wordProblem(language, read.problem)) throw new Error(`other words: ${reply}`);
  if (language === 'ja' && !JAPANESE.test(read.problem.text)) throw new Error(`not Japanese: ${reply}`);
  return { ok: false, code: read.problem.code };
}

/** What was sent may be called anything, and a sentence names it. */
function withoutSent(params: Record<string, unknown>, sent: string): Record<string, unknown> {
  const isSent = (value: unknown): boolean =>
    typeof value === 'string' && sent.includes(JSON.stringify(value).slice(1, -1));
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, isSent(value) ? 'sent' : value]),
  );
}

function requireWords(told: { code?: unknown; params?: unknown; text?: unknown }): void {
  if (Object.keys(told).sort().join() !== 'code,params,text' || typeof told.text !== 'string')
    throw new Error(`no problem with its words: ${JSON.stringify(told)}`);
}

function eachProblem(value: unknown, see: (told: object) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (Object.hasOwn(value, 'code') && Object.hasOwn(value, 'params')) see(value);
  else for (const inner of Object.values(value)) eachProblem(inner, see);
}

/** What the workbook was like before a call. */
export interface Before {
  readonly places: Places;
  readonly leads: ReturnType<typeof leadsOf>;
  readonly history: number;
  readonly answers: number;
}

export function look(scene: Scene): Before {
  const places = placesOf(scene);
  const last = (wanted: string): number => {
    const tab = [...places.roleOf].find(([id, role]) => role === wanted && has(scene, id))?.[0];
    return tab === undefined ? 0 : scene.bench.engine.used(tab).rows;
  };
  return { places, leads: leadsOf(scene, places), history: last('history'), answers: last('answers') };
}

function has({ bench }: Scene, tab: number): boolean {
  return bench.engine.sheets().some(({ id }) => id === tab);
}

/** Throws with what a call changed that it was not asked to. */
export function judgeChanges(scene: Scene, call: Call, { ok }: Answered, before: Before): void {
  const { watch } = scene;
  const sent = sentBy(call);
  if ((!ok || LOOKS.includes(sent.method)) && watch.changes.length > 0)
    throw new Error(
      `${sent.method} (${ok ? 'a look' : 'refused'}) changed the file: ${watch.changes.join()}`,
    );
  const after = placesOf(scene);
  for (const write of watch.writes) judgeWrite(write, sent, before, after);
}

function judgeWrite(write: Write, sent: Sent, before: Before, after: Places): void {
  const { area, sheetId, cells } = write;
  const role = before.places.roleOf.get(sheetId) ?? after.roleOf.get(sheetId) ?? 'removed';
  const where = `${sent.method} wrote ${role} ${JSON.stringify(area)}`;
  if (role === 'funnel' || role === 'removed') return;
  for (const cell of cells.flat())
    if (cell.formula !== undefined || cell.error) throw new Error(`${where}: formula ${cell.formula}`);
  const { method } = sent;
  const ofLeads = OF_A_LEAD.includes(method) || method === 'bulk' || method === 'undo';
  const allowed = [...(ofLeads ? ['leads', 'history'] : []), ...(ELSEWHERE[method] ?? [])];
  if (!allowed.includes(role)) throw new Error(where);
  const old = { history: before.history, answers: before.answers }[role];
  if (old !== undefined && area.row < old && !(method === 'setLanguage' && area.row === 0))
    throw new Error(`${where}: over what was there`);
  if (role !== 'leads') return;
  for (let column = area.column; column < area.column + area.columns; column++)
    if (!after.own.has(column) && !before.places.own.has(column))
      throw new Error(`${where}: the team's column`);
  if (OF_A_LEAD.includes(method)) {
    const row = before.leads.get(sent.leadId)?.row;
    if (area.row !== row || area.rows !== 1) throw new Error(`${where}: another lead's row`);
  }
}

interface Sent {
  readonly method: MethodName;
  readonly leadId: string;
}

function sentBy(call: Call): Sent {
  try {
    const { method, args } = JSON.parse(call.text);
    if (Object.hasOwn(READERS, method)) return { method, leadId: String(args?.leadId ?? '') };
  } catch {
    // No request: nothing was asked for.
  }
  return { method: 'planUndo', leadId: '' };
}
