import type {Papers} from '#core/contract/answers.ts';
import type {OpenedOrder} from '#main/open-order.ts';
import {fileOf} from '#core/order/order.ts';
import {words, type Language} from '#words/words.ts';

/** Stands where a secret was read: that there is one is shown, never how long it is. */
const mark = '••••••';

/** What was read of the settings sheet, place by place in its own order, and what disagrees with it. */
export function papersOf({material, findings}: OpenedOrder, language: Language): Papers {
  const said = words(language);
  const sections = new Map<string, {name: string; value: string; place: string}[]>();
  for (const {worksheet, cell, label, shown} of material.sheet.origins.values()) {
    const rows = sections.get(worksheet) ?? [];
    rows.push({name: label, value: shown ?? mark, place: `${worksheet} ${cell}`});
    sections.set(worksheet, rows);
  }
  return {
    sheet: {
      file: fileOf(material.order, 'settings-sheet').name,
      sections: [...sections].map(([id, rows]) => ({id, rows})),
      notRead: material.sheet.notRead.map(one => said.sayNotRead(one))
    },
    findings
  };
}
