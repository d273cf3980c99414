/** Every part of a page that is not a form, a picture or the page itself. */
export { Card, Columns, Hero, PageHead, Reading, Section, Stack } from './parts/layout.tsx'
export { Chip, CrisisLine, Details, Empty, Link, Notice, ProductChip, Small, VisuallyHidden, type Tone } from './parts/small.tsx'
export { DataList, Figure, StepList, Timeline, type Step, type TimelineItem } from './parts/facts.tsx'
export { DataTable, type Column } from './parts/table.tsx'
export { Pagination, SearchForm } from './parts/navigation.tsx'
