export interface Conversation {
  readonly name: string;
  readonly by: 'by SSH, terminal vt100, 512 columns' | 'on a console, vt220, 512' | 'on a console, vt220, 80';
  readonly what: string;
  /** frr.conf at the start. */
  readonly configuration: string;
  readonly steps: readonly Step[];
}

/** What is sent once the unit is silent, or as soon as it has said `after` behind the step before. */
type Step = string | {readonly send: string; readonly after: string};

const kill = '\u0015';
const long = `ip prefix-list ${'L'.repeat(70)} seq 5 permit 10.0.0.0/8`;
const keys: readonly Step[] = [
  ...['\r', '!x', kill, '!x12345678', kill, kill, '! a comment is no command\r', '  # nor is this\r'],
  ...['show ?', kill, 'show \u0016?x', kill, 'sh\tver\t', kill, 'show x\u0003', '\u001a', '\u000c']
];
const lines: readonly Step[] = [
  ...[
    'configure terminal\r',
    'ip route 10.1.0.0/16 Null0\r',
    'foo bar\r',
    'ip route\r',
    'ip route 10.0.0.0/33 Null0\r'
  ],
  ...['no ip route 10.77.0.0/16 Null0\r', 'ip prefix-list A seq 5 permit 10.9.9.9/3\r'],
  ...['ip prefix-list A seq 10 permit 10.0.0.0/8 ge 3\r', 'router bgp 65001\r', 'neighbor 192.0.2.1 remote-as 65011\r'],
  ...['router bgp abc\r', 'neighbor 192.0.2.1 description a b\r', 'neighbor 192.0.2.9 description c\r'],
  ...['ip route 10.2.0.0/16 Null0\r', 'router bgp 65002\r', 'route-map M permit 10\r', 'match nonsense\r', 'exit\r'],
  ...['hostname other\r', 'hostname frr-unit\r', 'end\r', 'show version\r', 'show running-config\r', 'write memory\r'],
  ...['show startup-config\r', 'terminal length 0\r', 'terminal length 5\r', 'terminal length 0\r', 'exit\r']
];
const routes = Array.from({length: 400}, (_, at) => `ip route 10.${Math.floor(at / 200)}.${at % 200}.0/24 Null0\n`);

export const conversations: readonly Conversation[] = [
  {
    name: 'keys-ssh',
    by: 'by SSH, terminal vt100, 512 columns',
    what: 'keys: the line-kill by its length, comments, help, literal-next, completion, Ctrl-C, Ctrl-Z, redraw',
    configuration: '',
    steps: keys
  },
  {
    name: 'keys-console',
    by: 'on a console, vt220, 512',
    what: 'the same keys at a terminal that needs no time',
    configuration: '',
    steps: keys
  },
  {
    name: 'lines-console',
    by: 'on a console, vt220, 512',
    what: 'lines that are taken and refused, sections, headers that are refused, names, saving, the end of the session',
    configuration: '',
    steps: lines
  },
  {
    name: 'narrow-console',
    by: 'on a console, vt220, 80',
    what: 'a line longer than the terminal is wide, and how it is killed',
    configuration: '',
    steps: ['configure terminal\r', long, kill, `${long}\r`, 'end\r']
  },
  {
    name: 'ahead-console',
    by: 'on a console, vt220, 512',
    what: 'typed ahead: in one write, while a command runs (echoed twice), killed while a command runs (by the kernel)',
    configuration: routes.join(''),
    steps: [
      'configure terminal\rip route 10.9.0.0/16 Null0\rno ip route 10.9.0.0/16 Null0\rend\r! ahead',
      kill,
      {send: 'show running-config\r', after: 'Current configuration'},
      '! ahead',
      kill,
      {send: 'show running-config\r', after: 'Current configuration'},
      {send: '! ahead', after: '! ahead'},
      kill
    ]
  }
];
