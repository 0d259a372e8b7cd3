/** The grid's own wording, in the two languages of the product. */
import conditionalEn from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import conditionalJa from '@univerjs/preset-sheets-conditional-formatting/locales/ja-JP';
import coreEn from '@univerjs/preset-sheets-core/locales/en-US';
import coreJa from '@univerjs/preset-sheets-core/locales/ja-JP';
import validationEn from '@univerjs/preset-sheets-data-validation/locales/en-US';
import validationJa from '@univerjs/preset-sheets-data-validation/locales/ja-JP';
import filterEn from '@univerjs/preset-sheets-filter/locales/en-US';
import filterJa from '@univerjs/preset-sheets-filter/locales/ja-JP';
import noteEn from '@univerjs/preset-sheets-note/locales/en-US';
import noteJa from '@univerjs/preset-sheets-note/locales/ja-JP';
import sortEn from '@univerjs/preset-sheets-sort/locales/en-US';
import sortJa from '@univerjs/preset-sheets-sort/locales/ja-JP';

export const english = [coreEn, filterEn, sortEn, validationEn, conditionalEn, noteEn];
export const japanese = [coreJa, filterJa, sortJa, validationJa, conditionalJa, noteJa];
