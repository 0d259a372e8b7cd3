/** What the server hands the page when it opens, and what the page hands back to be kept. */
import type { LoadedWorkbook } from '../files/loaded';

export interface Kept {
  engine: unknown;
  host: unknown;
}

export interface Boot {
  /** The workbook's name: the file's, or the sample's. */
  title: string;
  /** The add-on as it would be uploaded: file name to text. */
  files: Record<string, string>;
  /** Where work was left off, or `null` on a first start. */
  kept: Kept | null;
  /** The workbook to begin with. */
  workbook: LoadedWorkbook;
  user: { email: string; locale: string };
  locale: string;
  timeZone: string;
  /** Of the page's own few words. */
  language: 'en' | 'ja';
}

export async function fetchBoot(): Promise<Boot> {
  const answer = await fetch('/boot');
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as Boot;
}
