/** What the sidebar needs when it opens; recording what people typed meanwhile comes first. */
import type { Settings } from '../pipeline/settings';
import { setOf } from '../pipeline/way';
import type { Args, Boot } from '../rpc/contract';
import { isAdopted } from '../workbook/layout';
import { actorName, type Context, openPipeline, type Pipeline, rememberActor } from './context';
import { findDifferences, readLeadsToCompare } from './differences';
import { followSettings } from './follow-settings';
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
      stages: [],
      gates: [],
      people: [],
      reasons: [],
      way: 'is_first',
      checklists: {},
      leadsTab: '',
      warnings: [],
      reconciled: null,
      today: null,
      adopting: null,
    };
  }
  // Busy: then the next one will, and the older form is read meanwhile.
  const current = (isOlder(marks) && book.locked(() => upToDate(context, book.marks()))) || marks;
  let pipeline = openPipeline(context, current);
  if (followSettings(pipeline)) pipeline = openPipeline(context);
  const leads = readLeadsToCompare(pipeline);
  const different = looksDifferent(pipeline, findDifferences(pipeline, leads));
  const reconciled = different ? reconcile(context, { op: args.op, actor: '' }) : null;
  const actor = actorName(pipeline, pipeline.settings, '');
  const read = different ? readLeadsToCompare(pipeline) : leads;
  const of = pipeline.layout.adopting;
  const left = read.filter((lead) => lead.leadId && !lead.signature).length;
  const adopting = of > 0 ? { left, of } : null;
  return {
    ...described(pipeline, actor),
    reconciled,
    adopting,
    today: todayOf(pipeline, read, args.today, actor),
  };
}

function described(
  pipeline: Pipeline,
  actor: string | null,
): Omit<Boot, 'reconciled' | 'today' | 'adopting'> {
  const { settings, book, layout } = pipeline;
  return {
    language: settings.language,
    pipeline: 'ready',
    actor,
    email: book.email(),
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
