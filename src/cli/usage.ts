import {problem} from '#core/problem.ts';
import {say} from './say.ts';

const lines = `vsr-onsite: what it can do

  swap|install --order <folder> --out <folder>
      [--ssh host:port --host-key SHA256:…] [--serial <path> --baud <n>]
      [--accept finding=reference]… [--witness "name"] [--centre "name=number"]
      [--scenario <name>] [--faults a,b] [--seed n]     the training unit, without --ssh or --serial
  sheet read <file>
  config lint <file> --profile <id>
  profile check <file> [--fixtures <folder>]
  profile record|qualify --profile <id or file> (--port <path> [--baud <n>] | --host host:port [--host-key SHA256:…])
      --by "name" --out <folder> [--user <name>] [--real]    passwords: VSR_PASSWORD, VSR_ENABLE_PASSWORD, VSR_SETUP_PASSWORD
      [--write <serial number>]                           qualify alone: this unit is a spare and may be written to
  report verify <folder> [--signer <thumbprint>]
  vault set --order <folder> setup-password|site-password|enable-password    its value from stdin
  ports [--loop-back <path>]                        serial ports of this laptop; one of them tried with pins 2 and 3 bridged
  unit serve [--ssh <port>] [--pty <link>] [--scenario <name>] [--faults a,b] [--seed n] [--speed n]
  sim --seed <n> --jobs <m>
`;

/** What can be typed, as an answer to the question. */
export function help(): number {
  process.stdout.write(lines);
  return 0;
}

/** What was typed is no command: all of them, and what was wrong. */
export function usage(detail: string): number {
  process.stderr.write(lines);
  return say(problem('usage-wrong', {detail}));
}
