import { scaleUtc } from 'd3-scale'
import { line } from 'd3-shape'
import { useDates, useNumber, useWords } from '../language.ts'
import { DataTable } from '../parts/table.tsx'
import { productColour } from '../products.ts'
import { LifeLegend } from './life-legend.tsx'
import { Picture } from './picture.tsx'

/** Days are written 2026-11-21; `until` is the first day that no longer counts. */
export type LifeLineProps = {
  from: string
  until: string
  episodes: { from: string; until?: string | undefined; code: string; label: string }[]
  stays?: { from: string; until: string; label: string }[]
  /** When the support rested; `ended` says what woke it, on its last day. */
  rests?: { from: string; until?: string | undefined; label: string; ended?: string | undefined }[]
  scores?: { day: string; value: number }[]
  signals?: { day: string; text: string }[]
  calls?: { day: string; text?: string | undefined }[]
  /** A goal on the day it was made, or reached. */
  goals?: { day: string; text: string }[]
  /** A step from one support to another, told in the list; the picture shows it where one bar meets the next. */
  moves?: { day: string; text: string }[]
  label: string
}

type Filled = Required<LifeLineProps>

const width = 1100
const left = 34
const right = 1090
const bottom = 206

const moment = (day: string) => new Date(`${day}T00:00:00Z`)

/** Where a day lies in the picture; days outside it lie on its edge. */
const across = ({ from, until }: LifeLineProps) => {
  const scale = scaleUtc().domain([moment(from), moment(until)]).range([left, right]).clamp(true)
  return { x: (day: string) => Math.round(scale(moment(day)) * 10) / 10, scale }
}

const height = (score: number) => Math.round((200 - ((score - 1) / 9) * 112) * 10) / 10

export function LifeLine(props: LifeLineProps) {
  const all: Filled = { stays: [], rests: [], scores: [], signals: [], calls: [], goals: [], moves: [], ...props }
  return (
    <Picture label={props.label} legend={<LifeLegend {...all} />} table={<LifeTable {...all} />}>
      <svg class="sl-life" viewBox={`0 0 ${width} 236`} role="img" aria-label={props.label}>
        <Months {...all} />
        <Episodes {...all} />
        <Rests {...all} />
        <Stays {...all} />
        <Scores {...all} />
        <Signals {...all} />
        {all.goals.map(({ day }) => <path class="sl-good-fill" d={`M${across(all).x(day)} 2l6 6l-6 6l-6-6z`} />)}
        {all.calls.map(({ day }) => <path class="sl-alarm-fill" d={`M${across(all).x(day)} 207l-7-13h14z`} />)}
      </svg>
    </Picture>
  )
}

function Months(props: Filled) {
  const { scale } = across(props)
  const { month } = useDates()
  const ticks = scale.ticks(12)
  return (
    <>
      {[1, 5, 10].map((score) => (
        <>
          <line class="sl-grid" x1={left} x2={right} y1={height(score)} y2={height(score)} />
          <text class="sl-small-text" x={left - 8} y={height(score) + 5} text-anchor="end">{score}</text>
        </>
      ))}
      {ticks.map((tick) => {
        const x = Math.round(scale(tick))
        return (
          <>
            <line class="sl-grid" x1={x} x2={x} y1="14" y2={bottom + 2} />
            {x < right - 24 && <text class="sl-small-text" x={x + 6} y="226">{month(tick)}</text>}
          </>
        )
      })}
    </>
  )
}

/** A name fits when its letters do; otherwise the legend tells it. */
const fits = (text: string, room: number) => text.length * 8.4 + 22 < room

function Episodes(props: Filled) {
  const { x } = across(props)
  return (
    <>
      {props.episodes.map(({ from, until, code, label }) => {
        const start = x(from)
        const room = Math.max(4, x(until ?? props.until) - start - 3)
        const colour = productColour(code)
        return (
          <>
            <rect class={colour ? `sl-${colour}-fill` : 'sl-plain-fill'} x={start} y="18" width={room} height="30" rx="7" />
            {fits(label, room) && <text class={colour ? 'sl-on-colour' : 'sl-text'} x={start + 12} y="38">{label}</text>}
          </>
        )
      })}
    </>
  )
}

/** A pale strip on the bar of the support that rests. */
function Rests(props: Filled) {
  const { x } = across(props)
  return (
    <>
      {props.rests.map(({ from, until }) => <rect class="sl-rest" x={x(from) + 1} y="40" width={Math.max(8, x(until ?? props.until) - x(from) - 5)} height="6" rx="3" />)}
    </>
  )
}

function Stays(props: Filled) {
  const { x } = across(props)
  return (
    <>
      {props.stays.map(({ from, until }) => <rect class="sl-focus-fill" x={x(from)} y="53" width={Math.max(8, x(until) - x(from))} height="16" rx="4" />)}
    </>
  )
}

function Scores(props: Filled) {
  const { x } = across(props)
  const path = line<{ day: string; value: number }>((score) => x(score.day), (score) => height(score.value))(props.scores)
  return (
    <>
      {path && <path class="sl-brand-line" d={path} />}
      {props.scores.map(({ day, value }) => <circle class="sl-brand-fill" cx={x(day)} cy={height(value)} r="4.5" />)}
    </>
  )
}

function Signals(props: Filled) {
  const { x } = across(props)
  return (
    <>
      {props.signals.map(({ day, text }) => {
        const before = x(day) > width / 2
        return (
          <>
            <line class="sl-alarm-line" x1={x(day)} x2={x(day)} y1="74" y2={bottom} />
            <text class="sl-alarm-text" x={x(day) + (before ? -7 : 7)} y="84" text-anchor={before ? 'end' : 'start'}>{text}</text>
          </>
        )
      })}
    </>
  )
}

type Row = { from: string; until?: string | undefined; kind: string; what: string }

function LifeTable(props: Filled) {
  const w = useWords()
  const n = useNumber()
  const { day } = useDates()
  const rows: Row[] = [
    ...props.episodes.map(({ from, until, label }) => ({ from, until: until ?? w.ongoing, kind: w.episode, what: label })),
    ...props.stays.map(({ from, until, label }) => ({ from, until, kind: w.stay, what: label })),
    ...props.rests.map(({ from, until, label, ended }) => ({ from, until: until ?? w.ongoing, kind: w.rest, what: ended ? `${label}. ${ended}` : label })),
    ...props.signals.map(({ day, text }) => ({ from: day, kind: w.signal, what: text })),
    ...props.goals.map(({ day, text }) => ({ from: day, kind: w.goal, what: text })),
    ...props.moves.map(({ day, text }) => ({ from: day, kind: w.move, what: text })),
    ...props.calls.map(({ day, text }) => ({ from: day, kind: w.call, what: text ?? '' })),
    ...props.scores.map(({ day, value }) => ({ from: day, kind: w.score, what: n(value) })),
  ].toSorted((a, b) => a.from.localeCompare(b.from))
  const written = (text: string | undefined) => (text && /^\d/.test(text) ? day(text) : text)
  return (
    <DataTable
      caption={props.label}
      rows={rows}
      columns={[
        { key: 'from', label: w.from, render: (row) => written(row.from) },
        { key: 'until', label: w.until, render: (row) => written(row.until) },
        { key: 'kind', label: w.kind, render: (row) => row.kind },
        { key: 'what', label: w.what, render: (row) => row.what },
      ]}
    />
  )
}
