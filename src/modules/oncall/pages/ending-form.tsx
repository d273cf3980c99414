import { type Static, Type } from 'typebox'
import type { FormState } from '../../../platform/http/route.ts'
import { Button } from '../../../ui/forms.tsx'
import type { CallScreen } from '../actions/desk.ts'
import type { Dispatch } from '../actions/dispatch.ts'
import { askings } from '../actions/talk.ts'
import { outcomes, PLANNED_VISIT, togethers } from '../model.ts'
import { needs } from '../model/dispatch.ts'

/** What a worker sends during a call: notes, somebody who goes there, or how it ends. */
export const endingInput = Type.Object({
  uitkomst: Type.Enum([...outcomes, ...askings, 'send-visitor', 'look-for-visitor', 'keep-notes']),
  overgenomenDoor: Type.Optional(Type.String({ maxLength: 120 })),
  notities: Type.Optional(Type.String({ maxLength: 4000 })),
  zwaar: Type.Optional(Type.Literal('ja')),
  nodig: Type.Array(Type.Enum([...needs])),
  bezoeker: Type.Optional(Type.String({ maxLength: 36 })),
  samen: Type.Optional(Type.Enum([...togethers])),
  minuten: Type.Optional(Type.Integer({ minimum: PLANNED_VISIT.leastMinutes, maximum: PLANNED_VISIT.mostMinutes })),
})

export type Shown = { screen: CallScreen; dispatch: Dispatch; state: FormState }

/** A button of the form about how a call goes on: what it sends is what she does. */
export const Does = ({ does, tone = 'quiet', children }: { does: Static<typeof endingInput>['uitkomst']; tone?: 'quiet' | 'alarm' | 'main' | 'good'; children: preact.ComponentChildren }) =>
  <Button name="uitkomst" value={does} tone={tone}>{children}</Button>

