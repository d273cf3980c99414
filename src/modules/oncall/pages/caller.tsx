import type { FormState } from '../../../platform/http/route.ts'
import { formatDay } from '../../../kernel/day.ts'
import { Button, DateField, ErrorSummary, field, Form, Radios, TextArea, TextField } from '../../../ui/forms.tsx'
import { Card, Details, Notice, Small, Stack } from '../../../ui/parts.tsx'
import { roleName } from '../../staff/index.ts'
import type { CallScreen } from '../actions/desk.ts'
import type { Shift } from '../model.ts'
import { phoneWords as w } from '../words.nl/phone.ts'

/** To whom the number may belong: an indication, in a first name and a letter, for as long as the call is not over. */
export const Hints = ({ screen: { call, caller } }: { screen: CallScreen }) => (call.channel === 'phone' && !call.personId && call.state !== 'closed' ? (
  <Notice tone="attention" title={caller.hints.length > 0 ? w.hintsText : undefined}>
    {caller.hints.length > 0 ? <ul>{caller.hints.map((one) => <li>{one.callName} {one.initial}.</li>)}</ul> : caller.number ? w.noHint : w.noNumber}
  </Notice>
) : null)

/** How this caller is answered, as agreed with her. */
export const Agreed = ({ screen: { caller: { agreement } } }: { screen: CallScreen }) =>
  (agreement ? <Notice tone="info" title={w.agreement}>{agreement.words} <Small>{w.agreementUntil(formatDay(agreement.until, 'nl', 'long'))}</Small></Notice> : null)

type FormProps = { screen: CallScreen; state: FormState }

/** Who it is, is asked and never told: name and birth date, as the caller says them. Until that is right no file opens. */
export const WhoIsIt = ({ screen, state }: FormProps) => (screen.call.channel === 'phone' && !screen.call.personId ? (
  <div id="wie-is-dit" data-deel="vak">
    <Card title={w.who}>
      <Stack>
        <Hints screen={screen} />
        <p class="utrecht-paragraph">{w.ask}</p>
        <ErrorSummary errors={state.errors} />
        <Form action={`/oproepen/${screen.call.id}/wie`} token={state.token}>
          <TextField {...field(state, 'achternaam')} label={w.familyName} maxLength={100} required />
          <DateField {...field(state, 'geboren')} label={w.birthDate} required />
          <p><Button tone="quiet">{w.verify}</Button></p>
        </Form>
        <Small>{w.unknown}</Small>
      </Stack>
    </Card>
  </div>
) : null)

/** What to do with a silent, an angry or a frequent caller. */
export const HardCallers = ({ screen, state }: FormProps) => (
  <div id="lastig" data-deel="vak">
    <Card title={w.ways}>
      <Stack>
        <Small>{w.silent}</Small>
        <Small>{w.abusive}</Small>
        <ErrorSummary errors={state.errors} />
        {(screen.call.personId || screen.caller.number) && (
          <Details summary={w.agree} open={state.errors.length > 0}>
            <Form action={`/oproepen/${screen.call.id}/afspraak`} token={state.token}>
              <TextArea {...field(state, 'afspraak')} label={w.agreeLabel} hint={w.agreeHint} rows={3} maxLength={1000} required />
              <p><Button tone="quiet">{w.agree}</Button></p>
            </Form>
          </Details>
        )}
      </Stack>
    </Card>
  </div>
)

/** A colleague on shift looks along; the call stays where it is. */
export const Consult = ({ screen, state, colleagues }: FormProps & { colleagues: readonly Shift[] }) => (
  <div id="overleg" data-deel="vak">
    <Details summary={w.consult} open={state.errors.length > 0}>
      <ErrorSummary errors={state.errors} />
      {colleagues.length === 0 ? <Small>{w.nobodyElse}</Small> : (
        <Form action={`/oproepen/${screen.call.id}/overleg`} token={state.token}>
          <Radios {...field(state, 'collega')} label={w.consultWho} required options={colleagues.map((one) => ({ value: one.accountId, label: one.name, hint: `${roleName(one.role)}${one.phone ? `, ${one.phone}` : ''}` }))} />
          <p><Button tone="quiet">{w.consultAct}</Button></p>
        </Form>
      )}
    </Details>
  </div>
)
