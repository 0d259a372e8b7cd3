/** What the sidebar needs when it opens; recording what people typed meanwhile comes first. */
import type { Args, Boot } from '../rpc/contract';
import { isAdopted } from '../workbook/layout';
import { actorName, type Context, openPipeline, type Pipeline, rememberActor } from './context';
import { looksDifferent, reconcile } from './reconcile';

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
      leadsTab: '',
      warnings: [],
      reconciled: null,
    };
  }
  const pipeline = openPipeline(context, marks);
  const reconciled = looksDifferent(pipeline) ? reconcile(context, { op: args.op, actor: '' }) : null;
  return { ...described(pipeline), reconciled };
}

function described(pipeline: Pipeline): Omit<Boot, 'reconciled'> {
  const { settings, book, layout } = pipeline;
  return {
    language: settings.language,
    pipeline: 'ready',
    actor: actorName(pipeline, settings, ''),
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
    leadsTab: book.tabs().find((tab) => tab.id === layout.tabs.leads)?.name ?? '',
    warnings: [...pipeline.warnings],
  };
}

export function chooseActor(context: Context, args: Args<'chooseActor'>): { actor: string } {
  const actor = args.name.trim();
  rememberActor(context, actor);
  return { actor };
}
