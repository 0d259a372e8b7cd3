/** A small team's own lead sheet as a file, and the hats its people wear. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SAMPLE_WORDS } from '../../../local/sample/words';
import type { Role } from '../../../src/pipeline/stage';
import { SPOKEN } from './sample';

export type Language = 'en' | 'ja';
type Status = keyof (typeof SAMPLE_WORDS)['en']['statuses'];

/** Everybody in these stories; what each of them does is the story's affair. */
export const PEOPLE = {
  en: { ines: 'Sato', felix: 'Suzuki', clara: 'Miller', maki: 'Tanaka' },
  ja: { ines: '佐藤', felix: '鈴木', clara: '高橋', maki: '田中' },
} as const;
export type Person = keyof (typeof PEOPLE)['en'];

const COMPANIES = {
  en: ['Acme Foods', 'Birch Labs', 'Cedar Clinic', 'Dale Motors', 'Elm Hotels', 'Fern Print'],
  ja: ['青葉食品', '白樺研究所', 'すぎクリニック', '谷川自動車', '楡ホテル', 'しだ印刷'],
} as const;

export interface SheetLead {
  status: Status;
  owner: Person;
  amount?: number;
}

export interface SheetLeadNow extends SheetLead {
  company: string;
  leadId: string;
  /** 1-based, as the grid counts. */
  row: number;
}

const DAY = 86_400_000;
/** The workbench's zone, in which a new lead has to be new. */
const ZONE = 9 * 3_600_000;

/** A calendar day from today on the team's own wall clock. */
export function dayFromNow(days: number): string {
  return new Date(Date.now() + ZONE + days * DAY).toISOString().slice(0, 10);
}

export function placed(language: Language, leads: readonly SheetLead[]): SheetLeadNow[] {
  return leads.map((lead, at) => ({
    ...lead,
    company: COMPANIES[language][at],
    leadId: `L-${String(at + 1).padStart(4, '0')}`,
    row: at + 2,
  }));
}

/** Writes the sheet as the team keeps it; every lead came in yesterday. */
export function writeSheet(language: Language, leads: readonly SheetLeadNow[]) {
  const words = SAMPLE_WORDS[language];
  const rows = leads.map(({ company, owner, status, amount }, at) => {
    const mail = `contact${at + 1}@example.com`;
    const came = dayFromNow(-1);
    const name = `${PEOPLE[language][owner]} ${at + 1}`;
    const state = words.statuses[status][0];
    const source = words.sources.web[0];
    const sum = amount ?? '';
    return [
      company,
      name,
      '',
      mail,
      '',
      source,
      PEOPLE[language][owner],
      '',
      state,
      sum,
      came,
      '',
      '',
      '',
      '',
    ];
  });
  const folder = mkdtempSync(join(tmpdir(), 'team-'));
  const file = join(folder, `${SPOKEN[language].leads}.csv`);
  writeFileSync(file, `${[words.headers, ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`);
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export type Hats = Partial<Record<Person, readonly Role[]>>;
