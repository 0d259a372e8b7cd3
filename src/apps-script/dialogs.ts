/** The native ways to speak to the person: sidebar, toast, message, question. */

const TITLE = 'Tasuki';

export function showSidebar(file: string, title: string): void {
  const html = HtmlService.createHtmlOutputFromFile(file).setTitle(title);
  SpreadsheetApp.getUi().showSidebar(html);
}

export function toast(text: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(text, TITLE);
}

export function tell(text: string): void {
  SpreadsheetApp.getUi().alert(text);
}

/** Whether the person said yes. */
export function ask(title: string, question: string): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(title, question, ui.ButtonSet.YES_NO) === ui.Button.YES;
}
