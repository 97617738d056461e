import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { Button, type ButtonKind } from './button.tsx';
import { Fields, FormFoot } from './field.tsx';
import { ErrorNote } from './states.tsx';

/** A form of one text that must be given: an answer, a reason. What was typed stays when sending fails. */
export function TextForm(props: {
  readonly label: string;
  readonly verb: string;
  readonly kind?: ButtonKind;
  readonly busy: boolean;
  readonly problem: Error | null;
  readonly onSend: (text: string) => void;
  readonly cancel?: { readonly verb: string; readonly run: () => void };
}) {
  const [text, setText] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        props.onSend(text);
      }}
    >
      <Fields>
        <Textarea
          label={props.label}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          autosize
          minRows={2}
          required
        />
      </Fields>
      {props.problem ? <ErrorNote problem={props.problem} safe="draft" /> : null}
      <FormFoot>
        <Button type="submit" kind={props.kind ?? 'main'} busy={props.busy}>
          {props.verb}
        </Button>
        {props.cancel ? <Button onClick={props.cancel.run}>{props.cancel.verb}</Button> : null}
      </FormFoot>
    </form>
  );
}
