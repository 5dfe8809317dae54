import {profile} from '../profile.ts';
import type {PrepareWords} from '../../screens/prepare.ts';

export const prepare: PrepareWords = {
  title: 'Before leaving',
  lead: 'Here it can still be put right. Look for ten seconds; press only what is not in order.',
  items: {
    papers: 'Papers',
    profile: 'Device profile',
    adapter: 'Console adapter',
    battery: 'Battery',
    spare: 'New unit',
    phone: 'Phone numbers',
    entry: 'Entry',
    bans: 'Site bans'
  },
  states: {ok: 'in order', attention: 'look', unknown: 'unknown'},
  listTitle: 'Things and papers',
  exceptionHint: 'Press only what is not in order',
  papers: rows => `Order, settings sheet and configuration were read to the end (${rows} values in the sheet)`,
  papersStop: 'The papers disagree on something that stops the work',
  profile: (label, provisional) => profile.standing(label, provisional),
  ports: found => `Seen: ${found.join(', ')}`,
  noPorts: 'Not seen. Plug it in here and now',
  portsUnknown: 'The ports cannot be listed',
  battery: (percent, charging) => `${percent} %${charging ? ' (charging)' : ''}`,
  batteryUnknown: 'This laptop does not tell how full it is: look for yourself',
  spare: (model, serial) => `${model}, serial number ${serial}`,
  phone: (centre, desk) => `Centre ${centre} / customer's desk ${desk}`,
  entry: (contact, place) => `Ask for ${contact} / place ${place}`,
  bans: 'Photos, foreign laptop and USB are asked at the entry',
  photosBanned: 'The sheet says: no photos',
  scan: {
    label: 'Serial number of the unit in your hands',
    hint: 'Scan the label, or type and press Enter (not required)',
    press: 'Compare',
    ordered: serial => `${serial} is the new unit of the order.`,
    candidate: serial => `${serial} may be taken instead.`,
    other: serial => `${serial} is not in the order. Tell the centre before you leave.`,
    old: serial => `${serial} is the unit that is taken out.`
  },
  allGood: 'All in order',
  withExceptions: 'Record it like this',
  pending: 'Recording',
  recorded: attention =>
    attention === 0 ? 'The check is recorded.' : `The check is recorded; ${attention} to look at or unknown.`,
  toEntry: 'On to the entry',
  again: 'Check again',
  findings: {
    title: 'Where the papers disagree',
    none: 'They agree.',
    ranks: {stop: 'Stop', centre: 'Ask the centre', note: 'Note'},
    does: {
      stop: "Nothing can be sent, not even with the centre's word. A new order revision is needed.",
      centre: "Nothing is sent before the centre's word.",
      note: 'The work goes on. It stands in the report.'
    },
    columns: {where: 'Paper', place: 'Place', shown: 'Value'},
    sheet: 'Settings sheet',
    configuration: 'Configuration',
    order: 'Order',
    unit: 'Unit',
    line: no => `line ${no}`,
    notWritten: 'not written',
    secret: '(not shown)',
    newer: {sheet: 'the sheet is newer', configuration: 'the configuration is newer'},
    stops:
      'As it is, nothing can be configured. Tell the centre by “Calls” above and ask for a new order revision. If none comes today, close the visit by “Give the work up” on “Leaving”.',
    given: "The centre's word is recorded. The value of the configuration stays.",
    agreed: 'What the centre agreed to',
    agreedMeans:
      'What is sent to the unit is the value of the configuration: choose only what the centre agreed to send so. For the value of the sheet a new order revision is needed.',
    agreedNone: 'Choose what the centre agreed to.',
    give: "Record the centre's word",
    pending: 'Recording',
    more: count => `Notes only (${count})`
  },
  read: {
    title: 'What was read of the sheet',
    lead: file =>
      `Each value read from “${file}” and its place. What is sent comes from the configuration; the sheet is what it is checked against.`,
    name: 'Item',
    value: 'Value',
    place: 'Place',
    count: rows => `${rows}`,
    empty: 'No values.',
    notRead: 'Left out',
    loading: 'Opening the sheet…'
  },
  paper: {
    title: 'The order',
    facts: {
      contract: 'Contract',
      customer: 'Customer',
      site: 'Site',
      place: 'Place',
      window: 'Time for the work',
      decided: 'Decided by, number',
      old: 'Old unit (taken out)',
      new: 'New unit',
      candidates: 'May be taken instead',
      centre: 'Centre',
      desk: "Customer's desk",
      contact: 'Contact on site'
    }
  }
};
