/** What the sidebar needs when it opens; recording what people typed meanwhile comes first. */
import { Refusal } from '../pipeline/problem';
import type { Settings } from '../pipeline/settings';
import { setOf } from '../pipeline/way';
import type { Args, Boot } from '../rpc/contract';
import { isAdopted } from '../workbook/layout';
import { actorName, type Context, openPipeline, type Pipeline, rememberActor } from './context';
import { findDifferences, readLeadsToCompare } from './differences';
import { followSettings } from './follow-settings';
import { readOnlyBecause } from './may-edit';
import { isOlder, upToDate } from './migrate';
import { looksDifferent, reconcile } from './reconcile';
import { todayOf } from './today';

export function boot(context: Context, args: Args<'boot'>): Boot {
  const { book } = context;
  const marks = book.marks();
  if (!isAdopted(marks)) {
    return {
      language: context.language(args.locale),
      pipeline: 'none',
      actor: actorName(context, null, ''),
      email: book.email(),
      book: book.id(),
      stages: [],
      gates: [],
      people: [],
      reasons: [],
      way: 'is_first',
      checklists: {},
      leadsTab: '',
      warnings: [],
      reconciled: null,
      unrecorded: null,
      readOnly: null,
      today: null,
      adopting: null,
    };
  }
  let pipeline = openPipeline(context, marks);
  const readOnly = readOnlyBecause(pipeline);
  // Busy: then the next one will, and the older form is read meanwhile.
  const current = !readOnly && isOlder(marks) && book.locked(() => upToDate(context, book.marks()));
  if (current) pipeline = openPipeline(context, current);
  if (!readOnly && followSettings(pipeline)) pipeline = openPipeline(context);
  const leads = readLeadsToCompare(pipeline);
  const different = !readOnly && looksDifferent(pipeline, findDifferences(pipeline, leads));
  const found = different ? recorded(context, args.op) : NOTHING;
  const actor = actorName(pipeline, pipeline.settings, '');
  const read = found.reconciled ? readLeadsToCompare(pipeline) : leads;
  const waiting = todayOf(pipeline, read, args.today, actor);
  const of = pipeline.layout.adopting;
  const left = read.filter((lead) => lead.leadId && !lead.signature).length;
  const adopting = of > 0 ? { left, of } : null;
  return { ...described(pipeline, actor), ...found, readOnly, adopting, today: waiting };
}

type Found = Pick<Boot, 'reconciled' | 'unrecorded'>;

const NOTHING: Found = { reconciled: null, unrecorded: null };

/** The sidebar opens all the same for who may not write, or not now: the next one will. */
function recorded(context: Context, op: string): Found {
  try {
    return { reconciled: reconcile(context, { op, actor: '' }), unrecorded: null };
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    return { reconciled: null, unrecorded: thrown.problem };
  }
}

function described(
  pipeline: Pipeline,
  actor: string | null,
): Omit<Boot, keyof Found | 'readOnly' | 'adopting' | 'today'> {
  const { settings, book, layout } = pipeline;
  return {
    language: settings.language,
    pipeline: 'ready',
    actor,
    email: book.email(),
    book: book.id(),
    stages: settings.stages.map((stage) => ({ ...stage })),
    gates: settings.gates.map((gate) => ({
      ...gate,
      items: settings.items
        .filter((item) => item.gate === gate.key)
        .map(({ key, label, question, evidence, floor }) => ({ key, label, question, evidence, floor })),
    })),
    people: settings.people.map((person) => ({ name: person.name, roles: [...person.roles] })),
    reasons: settings.reasons.map((reason) => ({ ...reason })),
    way: settings.way,
    checklists: checklistsOf(settings),
    leadsTab: book.tabs().find((tab) => tab.id === layout.tabs.leads)?.name ?? '',
    warnings: [...pipeline.warnings],
  };
}

function checklistsOf({ gates, items }: Settings): Boot['checklists'] {
  return Object.fromEntries(gates.map(({ key }) => [key, setOf(items.filter((item) => item.gate === key))]));
}

export function chooseActor(context: Context, args: Args<'chooseActor'>): { actor: string } {
  const actor = args.name.trim();
  rememberActor(context, actor);
  return { actor };
}
