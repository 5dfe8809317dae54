import {useId, type ReactNode} from 'react';
import {Button as Press} from 'react-aria-components';
import './button.css';

export type ButtonProps = {
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** One primary per screen. */
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined;
  /** What is being done, said in place of the label until it is done. */
  readonly pending?: string | false | undefined;
  /** Why it cannot be pressed now, one sentence: no button is grey without a reason. */
  readonly blocked?: string | false | undefined;
  /** Where the words alone would not say of what. */
  readonly label?: string | undefined;
  readonly autoFocus?: boolean | undefined;
};

export function Button(props: ButtonProps) {
  const {kind = 'secondary', pending, blocked, label, autoFocus = false, onPress, children} = props;
  const reason = useId();
  const held = Boolean(blocked);
  return (
    <span className="button-place">
      <Press
        className="button"
        data-kind={kind}
        data-held={held || undefined}
        onPress={onPress}
        autoFocus={autoFocus}
        isPending={Boolean(pending) || held}
        render={given => <button {...given} aria-busy={pending ? true : undefined} />}
        {...(label === undefined ? {} : {'aria-label': label})}
        {...(held ? {'aria-describedby': reason} : {})}
      >
        {pending ? <Pending words={pending} /> : children}
      </Press>
      {held && (
        <span className="button-reason" id={reason}>
          <span aria-hidden="true">▲ </span>
          {blocked}
        </span>
      )}
    </span>
  );
}

function Pending({words}: {readonly words: string}) {
  return (
    <>
      <span className="button-turn" aria-hidden="true" />
      <span role="status">{words}</span>
    </>
  );
}
