/** Wording of the add-on's menu and of its native dialogs. */

export interface MenuMessages {
  title: string;
  start: string;
  openSidebar: string;
  refreshFunnel: string;
  reconcile: string;
  language: string;
  undoAdoption: string;
  about: string;
}

export const menuEn: MenuMessages = {
  title: 'Tasuki',
  start: 'Start a pipeline on this sheet',
  openSidebar: 'Open the sidebar',
  refreshFunnel: 'Refresh the funnel',
  reconcile: 'Record hand edits',
  language: '日本語に切り替える',
  undoAdoption: 'Undo adoption…',
  about: 'About Tasuki',
};

export const menuJa: MenuMessages = {
  title: 'Tasuki 襷',
  start: 'このシートでパイプラインを始める',
  openSidebar: 'サイドバーを開く',
  refreshFunnel: 'ファネルを更新',
  reconcile: '手入力の変更を記録',
  language: 'Switch to English',
  undoAdoption: '導入を取り消す…',
  about: 'Tasukiについて',
};
