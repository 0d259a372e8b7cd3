/** The funnel as data and as text, with what only the leads tab knows: its rows and its duplicates. */

import { fullReport, type SheetFacts } from '../funnel/report-json';
import type { Unusable } from '../funnel/unusable';
import { duplicateCounter } from '../pipeline/adoption/duplicates';
import type { Args, Result } from '../rpc/contract';
import { STANDARD } from '../workbook/funnel-tab/controls';
import { renderTextReport } from '../workbook/funnel-tab/text-report';
import { type Context, openPipeline, type Pipeline } from './context';
import { readLeadRows } from './differences';
import { observeBook } from './observed';
import { countReport, reportOptions } from './report-figures';
import { reportingOf } from './reporting';

export function funnelReport(context: Context, args: Args<'funnelReport'>): Result<'funnelReport'> {
  const pipeline = openPipeline(context);
  // Counted from nothing, over all time.
  const reporting = reportingOf(pipeline, null);
  const figures = countReport(reporting, observeBook(reporting, null), STANDARD);
  const facts = { leads: figures.leads, ...sheetFacts(pipeline, figures.unusable) };
  return {
    json: JSON.stringify(fullReport(facts, figures)),
    text: args.text ? renderTextReport(figures, reportOptions(reporting)) : '',
  };
}

/** History's rows mean little to who keeps the sheet: what could not be used is told by the sheet's rows. */
function sheetFacts(pipeline: Pipeline, unusable: readonly Unusable[]): Omit<SheetFacts, 'leads'> {
  const rowOf = new Map<string, number>();
  const counter = duplicateCounter();
  for (const lead of readLeadRows(pipeline)) {
    if (!lead.leadId) continue;
    rowOf.set(lead.leadId, lead.row);
    const [email, id, company, contact] = [
      lead.team('email'),
      lead.team('id'),
      lead.team('company'),
      lead.team('contact'),
    ];
    counter.see(lead.row, { email, id, company, contact });
  }
  const sentences = pipeline.say.funnel.unusable;
  return {
    duplicates: counter.rows().length,
    // A move that nobody dated is counted in the report; the row itself is a lead like any other.
    unusable: unusable
      .filter(({ why }) => why.code !== 'history_undated_move')
      .map(({ row, leadId, why }) => ({
        row: rowOf.get(leadId) ?? row,
        why: sentences[why.code]?.(why.params) ?? why.code,
      })),
  };
}
