import type {HandsWords} from '../../screens/hands.ts';

export const hands: HandsWords = {
  title: 'By hand',
  lists: {
    'before-move': {title: 'Before cabling', all: 'All done'},
    cables: {title: 'Cabling', all: 'Cabled as in the table'},
    inspection: {title: 'Look at the removed unit (8 points)', all: 'All 8 in order'},
    leaving: {title: 'Nothing left behind', all: 'Nothing left behind'}
  },
  items: {
    'old-shutdown':
      'Old unit stopped with “shutdown system” before its power was cut (else the line keeps its session)',
    'cables-labelled': "The old unit's cables carry tags with their port names",
    'sticker-moved': 'Management-number sticker moved to the new unit',
    'new-mounted': 'Unit fixed in place, power and earth connected',
    'onu-ready': "The ONU's lamps show an open line",
    'dhcp-alone': 'No other DHCP server (such as the old router) runs on the LAN',
    seated: 'Plugs pushed in until the latch clicks',
    'fixed-speed': 'Where a port has a fixed speed, its far end has too',
    lamps: 'The link lamp of each port in use is on',
    'console-right': 'Console cable moved to the new unit',
    'same-unit': "The label's serial number is the order's",
    'not-opened': 'No sign of opening or alteration',
    'not-broken': 'No cracks, dents or other damage',
    'not-soiled': "No heavy soiling: customer's stickers, scraping, paint",
    'contract-use': 'No sign of use outside the contract',
    'manual-followed': 'No sign of what the manual forbids (water, heat, stacking)',
    'in-country': 'No sign that it left the country',
    'own-purpose': 'No sign of a use it is not made for',
    'old-packed': 'Old unit, its power adapter and accessories packed',
    'console-out': 'Console and maintenance cables unplugged',
    adapter: 'Adapter taken along',
    tools: 'Screwdriver and other tools taken along',
    'spare-sfp': 'Spare optical modules and cables taken along',
    waste: 'Waste and packing cleared away',
    'room-closed': 'Rack door and room locked as they were'
  },
  open: 'Not recorded',
  done: count => (count === 0 ? 'Recorded, all in order' : `Recorded, ${count} exception${count === 1 ? '' : 's'}`),
  exceptHint: 'Press “Exception” only where it is not so.',
  exceptNote: item => `What is different (${item})`,
  notOk: 'Exception',
  withExceptions: count => `Record with ${count} exception${count === 1 ? '' : 's'}`,
  change: 'Record anew',
  pending: 'Recording'
};
