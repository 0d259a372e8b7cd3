/** What a new pipeline starts with, in English. */
import type { DefaultMessages } from './defaults';

export const defaultsEn: DefaultMessages = {
  stages: {
    new: 'New lead',
    screening: 'Screening',
    nurture: 'Nurture',
    meeting: 'Meeting',
    proposal: 'Proposal',
    closing: 'Closing',
    onboarding: 'Onboarding',
    active: 'Active',
    lost: 'Lost',
    disqualified: 'Not a fit',
    churned: 'Churned',
  },
  gates: { lead_quality: 'Lead quality', screening: 'Screening', customer_handover: 'Customer handover' },
  items: {
    fit: {
      label: 'Fit',
      question: 'Is this the kind of company we can help?',
      evidence: 'Industry, size, or the use they describe',
    },
    contact: {
      label: 'Contact',
      question: 'Can we reach a person, and do they expect us to?',
      evidence: 'A name with a working address or number',
    },
    interest: {
      label: 'Interest',
      question: 'What did they ask for or look at, and when?',
      evidence: 'The form, page or talk, with its date',
    },
    need: {
      label: 'Need',
      question: 'What is the problem, whose is it, and what if it stays?',
      evidence: 'The problem in the customer’s own words',
    },
    authority: {
      label: 'Authority',
      question: 'Who decides, who proposes, and which way does approval go?',
      evidence: 'Name or role of who approves',
    },
    timeline: {
      label: 'Timeline',
      question: 'When must it be in use, and what drives that date?',
      evidence: 'A dated event',
    },
    budget: {
      label: 'Budget',
      question: 'Is money set aside? If not, how are such purchases funded?',
      evidence: 'An amount, or the month the budget year starts',
    },
    promised: {
      label: 'Promised',
      question: 'What did we promise, in scope and in price?',
      evidence: 'Where it is written',
    },
    success: {
      label: 'Success',
      question: 'What will the customer call a success, and by when?',
      evidence: 'A figure and a date',
    },
    people: {
      label: 'People',
      question: 'Who have we met, and what is each one’s part?',
      evidence: 'Sponsor, daily contact, billing, technical',
    },
    terms: {
      label: 'Terms',
      question: 'What are term, renewal and payment?',
      evidence: 'Start, end and notice dates',
    },
    risks: {
      label: 'Risks',
      question: 'What could go wrong, and who objected?',
      evidence: 'The objection and our answer to it',
    },
    go_live: { label: 'Go-live', question: 'When do they go live?', evidence: 'The agreed date' },
    competitor: {
      label: 'Competitor',
      question: 'What else do they compare, doing it themselves or leaving it included?',
      evidence: 'The alternative by its name',
    },
    human_resources: {
      label: 'Hands',
      question: 'Who on their side would run it, and have they the time?',
      evidence: 'The person in charge by name',
    },
    metrics: {
      label: 'Metrics',
      question: 'Which figure should get better, from how much to how much?',
      evidence: 'Both figures, stated by the customer',
    },
    economic_buyer: {
      label: 'Economic buyer',
      question: 'Who can say yes to the money, and have we spoken?',
      evidence: 'Name, and when we met',
    },
    decision_criteria: {
      label: 'Decision criteria',
      question: 'By what will they compare the offers?',
      evidence: 'Their list, in their order',
    },
    decision_process: {
      label: 'Decision process',
      question: 'Which steps lead to a decision, and by when is each done?',
      evidence: 'The steps with their dates',
    },
    pain: {
      label: 'Pain',
      question: 'What hurts today, whom, and what does it cost?',
      evidence: 'The customer’s own words or figures',
    },
    champion: {
      label: 'Champion',
      question: 'Who inside wants this, and is listened to?',
      evidence: 'What they did for us so far',
    },
    competition: {
      label: 'Competition',
      question: 'Who or what else could win, no decision included?',
      evidence: 'The rival by its name, and where it stands',
    },
  },
  reasons: {
    return: {
      authority_unknown: 'Who decides is unclear',
      need_unclear: 'The need is unclear',
      not_now: 'The timing is not now',
      wrong_fit: 'Not our kind of customer',
      no_meeting: 'No meeting was agreed',
      information_missing: 'Information is missing',
      other: 'Other',
    },
    lost: {
      price: 'Price',
      competitor: 'A competitor',
      no_decision: 'No decision was made',
      function: 'Something was missing',
      other: 'Other',
    },
    disqualified: {
      wrong_fit: 'Not our kind of customer',
      no_contact: 'Cannot be reached',
      competitor_or_student: 'Competitor, student or seller',
      duplicate: 'Known already',
      other: 'Other',
    },
    nurture: {
      not_now: 'Not now',
      budget_year: 'Next budget year',
      contract_end: 'When their contract ends',
      other: 'Other',
    },
    churned: {
      not_used: 'It was not used',
      price: 'Price',
      competitor: 'A competitor',
      closed: 'The business closed or changed',
      other: 'Other',
    },
  },
  general: {
    language: 'Language of this workbook: en or ja',
    minimum_n: 'Below this many leads nothing is ranked',
    within_days: 'Days in which a lead counts as converted “within T”',
    way: 'How the roles are shared: hats (one person, several roles), is_first or four_roles',
  },
};
