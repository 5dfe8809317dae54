import {Component, type ReactNode} from 'react';
import {problemNumbers} from '#words/number.ts';
import {Button} from '../parts/button.tsx';
import {ProblemCard} from '../parts/problem-card.tsx';
import {useWords} from '../store/words.ts';
import './shell.css';

interface CalmProps {
  readonly children: ReactNode;
}

/**
 * A bug in what it holds leaves a card in its place, and everything around it as it was: never a white window. Only a
 * class can catch in React.
 */
export class Calm extends Component<CalmProps, {readonly broken: boolean}> {
  override readonly state = {broken: false};

  static getDerivedStateFromError(): {readonly broken: boolean} {
    return {broken: true};
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const {shell, trouble} = useWords().screens;
  const {broken} = shell;
  return (
    <div className="calm">
      <ProblemCard
        number={problemNumbers.fault}
        title={broken.title}
        means={broken.means}
        next={broken.next}
        words={{means: trouble.means, next: trouble.next}}
        actions={<Button onPress={() => location.reload()}>{broken.reload}</Button>}
      />
    </div>
  );
}
