import {useState} from 'react';
import type {PortList, PortRow} from '#core/contract/answers.ts';
import type {Target} from '#core/contract/calls.ts';
import {sayProblem} from '#words/words.ts';
import {Choice} from '../parts/choice.tsx';
import {Field} from '../parts/field.tsx';
import {Notice} from '../parts/notice.tsx';
import {useVisit} from '../store/mirror.ts';
import {useLanguage, useWords} from '../store/words.ts';
import {firstChoice, keyWrong, sshChoice, targetOf, type SshFields} from './target.ts';
import {usePorts} from './ports.ts';
import './way.css';

export interface WayChosen {
  readonly list: PortList | undefined;
  readonly choice: string | undefined;
  readonly ssh: SshFields;
  readonly target: Target | null;
  readonly choose: (choice: string) => void;
  readonly setSsh: (ssh: SshFields) => void;
}

/** The ports there are, and which way a person chose; listed anew every two seconds while it is shown. */
export function useWay(): WayChosen {
  const {line, paper} = useVisit();
  const list = usePorts();
  const [own, choose] = useState<string>();
  const [ssh, setSsh] = useState<SshFields>(() => sshOf(line.target));
  const ports = list?.ports ?? [];
  const choice = own ?? firstChoice(ports, line.target);
  return {list, choice, ssh, target: targetOf({choice, ports, ssh, baud: paper.baud}), choose, setSsh};
}

function sshOf(target: Target | null): SshFields {
  return target?.kind === 'ssh'
    ? {host: target.host, port: String(target.port), hostKey: target.hostKey ?? ''}
    : {host: '', port: '22', hostKey: ''};
}

export function Way({way}: {readonly way: WayChosen}) {
  const {way: words} = useWords().screens;
  const language = useLanguage();
  if (way.list === undefined) return <p role="status">{words.reading}</p>;
  const {ports, problem} = way.list;
  return (
    <div className="way">
      {problem !== null && (
        <Notice kind="attention" word={sayProblem(language, problem).number}>
          {sayProblem(language, problem).title}
        </Notice>
      )}
      {ports.length === 0 && problem === null && (
        <p className="way-none" role="status">
          <strong>{words.none}</strong> {words.noneHint}
        </p>
      )}
      <Choice
        label={words.label}
        shape="list"
        options={[
          ...ports.map(row => ({id: row.path, ...portWords(row, words)})),
          {id: sshChoice, text: words.ssh.title}
        ]}
        value={way.choice}
        onChange={way.choose}
      />
      {way.choice === sshChoice && <SshForm ssh={way.ssh} onChange={way.setSsh} />}
    </div>
  );
}

function portWords(row: PortRow, words: ReturnType<typeof useWords>['screens']['way']) {
  if (row.training) return {text: `${words.training} ${row.path}`, hint: words.trainingHint};
  const maker = row.maker === '' ? words.unknownMaker : row.maker;
  return {
    text: row.lastUsed ? words.lastUsed(row.path) : row.path,
    hint: row.ids === '' ? maker : `${maker} · ${words.ids} ${row.ids}`
  };
}

function SshForm({ssh, onChange}: {readonly ssh: SshFields; readonly onChange: (ssh: SshFields) => void}) {
  const {ssh: words} = useWords().screens.way;
  return (
    <div className="way-ssh">
      <Field label={words.host} value={ssh.host} onChange={host => onChange({...ssh, host})} maxLength={253} />
      <Field label={words.port} value={ssh.port} kind="digits" short onChange={port => onChange({...ssh, port})} />
      <Field
        label={words.key}
        hint={words.keyHint}
        value={ssh.hostKey}
        onChange={hostKey => onChange({...ssh, hostKey})}
        problem={keyWrong(ssh.hostKey.trim()) && words.keyWrong}
      />
    </div>
  );
}
