/** Everything adoption can find wrong or worth saying, by code. */
import { type Problem, problem, refuse } from '../problem';

export const ADOPTION_CODES = [
  // Refusals: nothing can be planned.
  'adopt_empty_sheet',
  'adopt_no_header',
  'adopt_header_row_blank',
  'adopt_no_leads',
  'adopt_two_headers',
  'adopt_header_repeated',
  'adopt_merged_cells',
  'adopt_column_outside',
  'adopt_unknown_stage',
  // Rows and cells that cannot be used.
  'adopt_header_again',
  'adopt_total_line',
  'adopt_remark_line',
  'adopt_date_unreadable',
  'adopt_date_impossible',
  'adopt_date_out_of_range',
  'adopt_created_missing',
  'adopt_date_before_created',
  'adopt_date_contradicts',
  'adopt_amount_unreadable',
  // Notes on the whole.
  'adopt_no_dates',
  'adopt_no_status',
  'adopt_no_fields',
  'adopt_undecided_statuses',
  'adopt_day_order_open',
  'adopt_dates_half_read',
  'adopt_duplicates',
  'adopt_numbered_rows',
  'adopt_heading_above',
  'adopt_wide',
] as const;
export type AdoptionCode = (typeof ADOPTION_CODES)[number];

export function adoptionProblem(code: AdoptionCode, params: Problem['params'] = {}): Problem {
  return problem(code, params);
}

export function refuseAdoption(code: AdoptionCode, params: Problem['params'] = {}): never {
  return refuse(code, params);
}
