import type {OrdersWords} from '../../screens/orders.ts';

export const orders: OrdersWords = {
  title: 'Work orders',
  lead: 'Choose the order you work on.',
  groups: {
    overdue: 'Past their time',
    today: 'Today',
    later: 'Later',
    closed: 'With a report',
    training: 'Training',
    broken: 'Folders that cannot be read'
  },
  hints: {
    overdue: 'The time for the work is over. Ask the centre before you begin.',
    training:
      'You practise on a unit inside this laptop. Nothing happens to a real unit or a customer. Begin with 0147; in 0148 the papers disagree.',
    broken: 'Tell the centre the number and have the order sent again.'
  },
  broken: {folder: 'Folder', number: 'Number', title: 'What'},
  none: 'No orders yet. Add the folder that you had from the centre.',
  work: {swap: 'Exchange', install: 'Installation'},
  states: {new: 'not begun', begun: 'begun', ended: 'work ended, no report yet', reported: 'report written'},
  row: (site, work) => `${site} · ${work}`,
  about: ({order, revision, customer, when}) => `${order} (revision ${revision}) · ${customer} · ${when}`,
  opening: 'Opening',
  add: {
    title: 'Add an order',
    label: 'Folder of the order',
    hint: 'Paste the full path of the folder that holds order.json.',
    press: 'Add',
    pending: 'Reading'
  },
  vault: {
    word: 'Vault',
    closed: 'The vault is closed. Until its passphrase is given, only training orders open.',
    none: 'Training needs none. The vault keeps the passwords of real orders; the passphrase you choose here makes a new one.',
    label: 'Passphrase of the vault',
    press: 'Open the vault',
    pending: 'Opening'
  }
};
