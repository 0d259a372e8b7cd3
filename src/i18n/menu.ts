/** Wording of the add-on's menu, of its toasts and of its native dialogs. */
import type { ReconcileResult } from '../rpc/contract';

export interface MenuMessages {
  title: string;
  start: string;
  openSidebar: string;
  refreshFunnel: string;
  hourly: string;
  hourlyOn: string;
  hourlyOff: string;
  reconcile: string;
  checkHistory: string;
  historySound(sound: number, unchecked: number): string;
  language: string;
  undoAdoption: string;
  /** `left`: hand edits that did not fit into this run. */
  funnelRefreshed(leads: number, won: number, left: number): string;
  reconciled(found: ReconcileResult): string;
  languageSet: string;
  undoTitle: string;
  undoQuestion(leads: number, laterEvents: number): string;
  undone: string;
}

/** Too much for one run: what is left is done by asking again. */
const leftEn = (left: number): string =>
  left === 0 ? '' : ` ${left} hand edits are still to be recorded: choose “Record hand edits” again.`;
const leftJa = (left: number): string =>
  left === 0 ? '' : `未記録の手入力が${left}件残っています。もう一度「手入力の変更を記録」を選んでください。`;

export const menuEn: MenuMessages = {
  title: 'Tasuki',
  start: 'Start a pipeline on this sheet',
  openSidebar: 'Open the sidebar',
  refreshFunnel: 'Refresh the funnel',
  hourly: 'Refresh the funnel every hour: on/off',
  hourlyOn: 'The funnel is now refreshed every hour.',
  hourlyOff: 'The funnel is no longer refreshed every hour.',
  reconcile: 'Record hand edits',
  checkHistory: 'Check History',
  historySound: (sound, unchecked) =>
    `History is as it was written: ${sound} rows checked.${unchecked > 0 ? ` ${unchecked} older rows have nothing to be checked by.` : ''}`,
  language: '日本語に切り替える',
  undoAdoption: 'Undo adoption…',
  funnelRefreshed: (leads, won, left) =>
    `The Funnel tab is up to date: ${leads} leads, ${won} won.${leftEn(left)}`,
  reconciled: (found) => {
    const counted = [
      [found.handMoves, 'stage changes by hand'],
      [found.newLeads, 'new leads'],
      [found.copiedRows, 'copied rows'],
      [found.goneRows, 'rows gone'],
      [found.repaired, 'rows repaired'],
    ] as const;
    const parts = counted.filter(([count]) => count > 0);
    if (parts.length === 0) return leftEn(found.left).trim() || 'Sheet and History agree: nothing to record.';
    return `Recorded: ${parts.map(([count, what]) => `${count} ${what}`).join(', ')}.${leftEn(found.left)}`;
  },
  languageSet: 'Tasuki now speaks English in this workbook.',
  undoTitle: 'Undo adoption?',
  undoQuestion: (leads, laterEvents) =>
    `Tasuki's columns and its tabs (History, Answers, Settings, Funnel) will be removed. Your own columns stay as they are.\n\n${leads} leads are in the pipeline; ${laterEvents} events were recorded since it started and would go with it. File > Version history can bring them back.`,
  undone: 'Adoption is undone. Your sheet is as it was.',
};

export const menuJa: MenuMessages = {
  title: 'Tasuki 襷',
  start: 'このシートでパイプラインを始める',
  openSidebar: 'サイドバーを開く',
  refreshFunnel: 'ファネルを更新',
  hourly: 'ファネルを1時間ごとに更新（入/切）',
  hourlyOn: 'これからファネルを1時間ごとに更新します。',
  hourlyOff: 'ファネルの1時間ごとの更新を止めました。',
  reconcile: '手入力の変更を記録',
  checkHistory: '履歴を点検',
  historySound: (sound, unchecked) =>
    `履歴は記録したときのままです（${sound}行を点検）。${unchecked > 0 ? `以前の${unchecked}行は照合できません。` : ''}`,
  language: 'Switch to English',
  undoAdoption: '導入を取り消す…',
  funnelRefreshed: (leads, won, left) =>
    `ファネルを更新しました：リード${leads}件、受注${won}件。${leftJa(left)}`,
  reconciled: (found) => {
    const counted = [
      [found.handMoves, '手入力のステージ変更'],
      [found.newLeads, '新しいリード'],
      [found.copiedRows, '複製された行'],
      [found.goneRows, 'なくなった行'],
      [found.repaired, '修復した行'],
    ] as const;
    const parts = counted.filter(([count]) => count > 0);
    if (parts.length === 0)
      return leftJa(found.left) || 'シートと履歴は一致しています。記録することはありません。';
    return `記録しました：${parts.map(([count, what]) => `${what} ${count}件`).join('、')}。${leftJa(found.left)}`;
  },
  languageSet: 'このブックの表示を日本語にしました。',
  undoTitle: '導入を取り消しますか？',
  undoQuestion: (leads, laterEvents) =>
    `Tasukiの列とタブ（履歴・回答・設定・ファネル）を削除します。元の列はそのまま残ります。\n\nパイプラインのリードは${leads}件、導入後に記録された出来事は${laterEvents}件あり、いっしょに削除されます。「ファイル > 変更履歴」から元に戻せます。`,
  undone: '導入を取り消しました。シートは元のとおりです。',
};
