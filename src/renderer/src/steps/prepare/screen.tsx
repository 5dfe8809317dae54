import {useEffect, useState} from 'react';
import type {Papers} from '#core/contract/answers.ts';
import {call} from '../../bridge.ts';
import {Screen as Layout} from '../../parts/screen.tsx';
import {useVisit} from '../../store/mirror.ts';
import {heed} from '../../store/view.ts';
import {useWords} from '../../store/words.ts';
import {Findings} from './findings.tsx';
import {OrderFacts} from './order-facts.tsx';
import {useChecking} from './checking.ts';
import {Preflight, PreflightActions} from './preflight-list.tsx';
import {WhatWeRead} from './sheet-read.tsx';
import './prepare.css';

/** 出発前点検: what can still be put right before leaving. */
export function Screen() {
  const {prepare: words} = useWords().screens;
  const papers = usePapers();
  const checking = useChecking(papers);
  const findings = <Findings findings={papers?.findings} />;
  // What stops everything is read first; all else after the ten seconds.
  const stops = papers?.findings.some(one => one.rank === 'stop') ?? false;
  return (
    <Layout title={words.title} lead={words.lead} actions={<PreflightActions checking={checking} />}>
      {stops && findings}
      <Preflight checking={checking} papers={papers} />
      {!stops && findings}
      <OrderFacts />
      <WhatWeRead papers={papers} />
    </Layout>
  );
}

function usePapers(): Papers | undefined {
  const {order, revision} = useVisit().paper;
  const [papers, setPapers] = useState<Papers>();
  useEffect(() => {
    let stopped = false;
    void heed(call('page.papers', {})).then(answer => {
      if (answer.ok && !stopped) setPapers(answer.value);
    });
    return () => {
      stopped = true;
    };
  }, [order, revision]);
  return papers;
}
