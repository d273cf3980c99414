import { scaleLinear, scaleUtc } from 'd3-scale'
import { line } from 'd3-shape'
import { useDates, useWords } from '../language.ts'
import { Details } from '../parts/small.tsx'
import { DataTable } from '../parts/table.tsx'
import { Sign } from './picture.tsx'

/** Days are written 2026-11-21; a score that was not given is null. */
type Point = { day: string; own: number | null; worker: number | null }
type Words = { own: string; worker: string; when: string; none: string }

type TwoScoresProps = { label: string; points: Point[]; words: Words; /** The scale: lowest and highest score. */ scale?: readonly [number, number] | undefined }

const width = 420
const left = 30
const right = 400
const floor = 150
const top = 16

const moment = (day: string) => new Date(`${day}T00:00:00Z`)

type Dot = { x: number; y: number }

/**
 * What two people gave over time, each a line with its own kind of point, and the same as a table.
 * Round is the one whose life it is, square the other: told apart without colour.
 */
export function TwoScores({ label, points, words, scale = [1, 5] }: TwoScoresProps) {
  const w = useWords()
  const [low, high] = scale
  const across = scaleUtc().domain([moment(points[0]?.day ?? ''), moment(points.at(-1)?.day ?? '')]).range([left + 14, right - 14])
  const up = scaleLinear().domain([low, high]).range([floor, top])
  const x = (day: string): number => (points.length > 1 ? Math.round(across(moment(day)) * 10) / 10 : (left + right) / 2)
  const dots = (who: 'own' | 'worker'): Dot[] => points.flatMap((point) => (point[who] === null ? [] : [{ x: x(point.day), y: Math.round(up(point[who])) }]))
  const path = (who: 'own' | 'worker') => line<Dot>((dot) => dot.x, (dot) => dot.y)(dots(who)) ?? undefined
  return (
    <figure class="sl-picture sl-two">
      <div class="sl-columns sl-columns--s">
        <div>
          <svg class="sl-two__picture" viewBox={`0 0 ${width} 186`} role="img" aria-label={label}>
            <Grid low={low} high={high} up={up} />
            <Days points={points} x={x} />
            {path('worker') && <path class="sl-two__other" d={path('worker')} />}
            {path('own') && <path class="sl-brand-line" d={path('own')} />}
            {dots('worker').map((dot) => <rect class="sl-two__square" x={dot.x - 7} y={dot.y - 7} width="14" height="14" />)}
            {dots('own').map((dot) => <circle class="sl-brand-fill" cx={dot.x} cy={dot.y} r="5" />)}
          </svg>
          <div class="sl-legend">
            <Sign text={words.own}><circle class="sl-brand-fill" cx="8" cy="8" r="5" /></Sign>
            <Sign text={words.worker}><rect class="sl-two__square" x="2" y="2" width="12" height="12" /></Sign>
          </div>
        </div>
        <Details summary={w.asTable}><ScoreTable label={label} points={points} words={words} /></Details>
      </div>
    </figure>
  )
}

function Grid({ low, high, up }: { low: number; high: number; up: (score: number) => number }) {
  return (
    <>
      {Array.from({ length: high - low + 1 }, (_, at) => low + at).map((score) => (
        <>
          <line class="sl-grid" x1={left} x2={right} y1={up(score)} y2={up(score)} />
          <text class="sl-small-text" x={left - 10} y={up(score) + 5} text-anchor="end">{score}</text>
        </>
      ))}
    </>
  )
}

/** First and last day only: those between stand in the table. */
function Days({ points, x }: { points: Point[]; x: (day: string) => number }) {
  const { day } = useDates()
  const [first, last] = [points[0], points.at(-1)]
  return (
    <>
      {first && <text class="sl-small-text" x={points.length > 1 ? left : x(first.day)} y="178" text-anchor={points.length > 1 ? 'start' : 'middle'}>{day(first.day)}</text>}
      {last && points.length > 1 && <text class="sl-small-text" x={right} y="178" text-anchor="end">{day(last.day)}</text>}
    </>
  )
}

function ScoreTable({ label, points, words }: Pick<TwoScoresProps, 'label' | 'points' | 'words'>) {
  const { day } = useDates()
  return (
    <DataTable
      caption={<span class="sl-hidden">{label}</span>} rows={points.toReversed()}
      columns={[
        { key: 'when', label: words.when, render: (point) => day(point.day) },
        { key: 'own', label: words.own, numeric: true, render: (point) => point.own ?? words.none },
        { key: 'worker', label: words.worker, numeric: true, render: (point) => point.worker ?? words.none },
      ]}
    />
  )
}
