/** What a unit says on its console; with the colours and questions that a terminal would answer by itself. */
export const spoken = [
  'Login: admin',
  'Password:',
  '\u001b[6n\u001b[c',
  'shinjuku-gw# configure terminal',
  'shinjuku-gw(config)# interface ge0/1',
  'shinjuku-gw(config-ge0/1)# ip address 192.0.2.10/29',
  'shinjuku-gw(config-ge0/1)# no shutdown',
  '\u001b[33m% Warning: speed is fixed at 100 full\u001b[0m',
  'shinjuku-gw(config-ge0/1)# exit',
  'shinjuku-gw(config)# username monitor password ********',
  'shinjuku-gw(config)# ids enable',
  'shinjuku-gw(config)# '
].join('\r\n');
