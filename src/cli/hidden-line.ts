import {createInterface} from 'node:readline';
import {text} from 'node:stream/consumers';
import {Writable} from 'node:stream';

/** One line of stdin, asked for and not echoed where a person types; undefined where there is none, or more than one. */
export async function hiddenLine(question: string): Promise<string | undefined> {
  const {stdin} = process;
  const given = stdin.isTTY ? await typedLine(question) : (await text(stdin)).replace(/\r?\n$/u, '');
  return given === '' || /[\r\n]/u.test(given) ? undefined : given;
}

function typedLine(question: string): Promise<string> {
  const nowhere = new Writable({write: (_chunk, _encoding, done) => done()});
  // The terminal's own echo is off from here on: only then may the question invite anybody to type.
  const line = createInterface({input: process.stdin, output: nowhere, terminal: true});
  process.stderr.write(`${question} `);
  return new Promise(resolve => {
    line.once('line', typed => {
      resolve(typed);
      line.close();
    });
    line.once('SIGINT', () => {
      line.close();
      process.exit(130);
    });
    line.once('close', () => {
      process.stderr.write('\n');
      resolve('');
    });
  });
}
