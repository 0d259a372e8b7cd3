/** The funnel as data and as text, with what only the leads tab knows: its rows and its duplicates. */
import { fullReport } from '../funnel/report-json';
import { duplicateCounter } from '../pipeline/adoption/duplicates';
import type { Args, Result } from '../rpc/contract';
import type { Context } from './context';
import { openPipeline, type Pipeline } from './context';
import { readLeadRows } from './differences';
import { figuresOf } from './refresh-funnel';

export function funnelReport(context: Context, args: Args<'funnelReport'>): Result<'funnelReport'> {
  const pipeline = openPipeline(context);
  const figures = figuresOf(pipeline);
  const facts = { leads: figures.leads, ...sheetFacts(pipeline, figures.unusable) };
  return {
    json: JSON.stringify(fullReport(facts, figures)),
    text: args.text ? renderTextReport(figures, pipeline.say.funnel) : '',
  };
}
