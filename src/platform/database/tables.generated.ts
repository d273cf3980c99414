// Made from the migrated database by `npm run sluitend -- tabellen`; a test fails when it is stale.
import type { ColumnType, Generated } from 'kysely'
import type { Day } from '../../kernel/day.ts'
import type { Instant } from '../../kernel/instant.ts'

type Json = ColumnType<unknown, string, string>
type JsonWithDefault = ColumnType<unknown, string | undefined, string>

export type Tables = {
  'access.application': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    enquiry_id: string
    person_id: string
    municipality: string
    products: string[]
    hours_min: number
    hours_max: number
    words: string
    applied_on: Day
    withdrawn_on: Day | null
    version: Generated<number>
  }
  'access.care_signal': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    about: string
    words: string
    municipality: string | null
    reporter_name: string | null
    reporter_contact: string | null
    received_at: Instant
    handled_at: Instant | null
    handled_by: string | null
    outcome: string | null
    version: Generated<number>
  }
  'access.decision': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    report_id: string | null
    application_id: string | null
    person_id: string
    municipality: string
    outcome: string
    products: string[]
    hours_min: number
    hours_max: number
    movers: string[]
    legal_ground: string
    reasons: string
    refusal_reason: string | null
    from_day: Day
    until_day: Day | null
    mandate_id: string
    decided_by: string
    decided_on: Day
    announced_on: Day
    frozen: Json
    letter: Buffer | null
  }
  'access.enquiry': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    report_id: string
    person_id: string
    worker_id: string | null
    started_at: Instant
    items: JsonWithDefault
    advocate_offered: Generated<boolean>
    budget_explained: Generated<boolean>
    contribution_told: Generated<boolean>
    account: string | null
    personal_plan: string | null
    finished_at: Instant | null
    version: Generated<number>
  }
  'access.objection': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    decision_id: string
    person_id: string
    words: string
    received_on: Day
    in_time: boolean
    withdrawn_on: Day | null
    decided_on: Day | null
    outcome: string | null
    decided_by: string | null
  }
  'access.report': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    person_id: string
    reporter: string
    reporter_account: string | null
    reporter_name: string | null
    reported_name: string | null
    remark: string | null
    consent: string | null
    municipality: string
    service: string | null
    question: string
    urgent: boolean
    received_at: Instant
    receipt_sent_at: Instant | null
    withdrawn_at: Instant | null
  }
  'access.transfer': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    person_id: string
    municipality: string
    to_region: string
    offered_on: Day
    offered_by: string
    words: string
    accepted_on: Day | null
    accepted_by: string | null
    version: Generated<number>
  }
  'contact.card': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    person_id: string
    account_id: string
    number: string
    phone: string | null
    issued_at: Instant
    issued_by: string
    until_at: Instant
    withdrawn_at: Instant | null
    withdrawn_by: string | null
  }
  'contact.card_code': {
    region_id: Generated<number>
    compartment: Generated<number>
    card_id: string
    seq: number
    digest: Buffer
    used_at: Instant | null
  }
  'contact.erasure': {
    region_id: Generated<number>
    compartment: Generated<number>
    matter_id: string
    kind: string
    on_objection: Generated<boolean>
    choice: string
    because: string | null
    erased: JsonWithDefault
    decided_at: Instant
    decided_by: string
  }
  'contact.matter': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    person_id: string
    kind: string
    addressee: string
    organisation_id: string | null
    municipality: string | null
    scheme: string | null
    sent_at: Instant
    answer_by: Day
    term_source: string
    closed_at: Instant | null
    withdrawn_at: Instant | null
    version: Generated<number>
  }
  'contact.matter_message': {
    region_id: Generated<number>
    compartment: Generated<number>
    matter_id: string
    seq: number
    side: string
    words: string
    at: Instant
    account_id: string
    way: string
    outcome: string | null
    read_at: Instant | null
    read_by: string | null
  }
  'contact.matter_owner': {
    region_id: Generated<number>
    compartment: Generated<number>
    matter_id: string
    seq: number
    account_id: string
    because: string
    from_at: Instant
    due_at: Instant
    ended_at: Instant | null
  }
  'contact.objection': {
    region_id: Generated<number>
    compartment: Generated<number>
    matter_id: string
    decision_by: string
    received_on: Day
    in_time: boolean
    decided_on: Day | null
    outcome: string | null
    decided_by: string | null
  }
  'contact.sign_in_code': {
    region_id: Generated<number>
    compartment: Generated<number>
    account_id: string
    id: string
    until_at: Instant
  }
  'continuum.agreed_time': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    person_id: string
    before_time: string
    weekdays: number[]
    phone: string
    key_words: string | null
    animal_words: string | null
    ask_name: string | null
    ask_phone: string | null
    other_words: string | null
    from_at: Instant
    until_at: Instant | null
    recorded_by: string
  }
  'continuum.assignment': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    person_id: string
    account_id: string
    kind: string
    from_day: Day
    until_day: Day | null
  }
  'continuum.check_in': {
    region_id: Generated<number>
    compartment: Generated<number>
    person_id: string
    on_day: Day
    score: number
    sleep: number | null
    spoke_to_someone: boolean | null
    went_to_work: boolean | null
    note: string | null
    way: Generated<string>
    recorded_by: string | null
    recorded_at: Instant
  }
  'continuum.check_in_consent': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    person_id: string
    way: string
    phone: string | null
    weekdays: Generated<number[]>
    given_at: Instant
    recorded_by: string | null
    withdrawn_at: Instant | null
  }
  'continuum.early_warning_plan': {
    region_id: Generated<number>
    compartment: Generated<number>
    person_id: string
    version: Generated<number>
    signs: string
    helps: string
    whom_to_call: Generated<string>
    avoid: string
    for_visitor: string
    written_at: Instant
    written_by: string
    accepted_at: Instant | null
    accepted_by: string | null
    declined_at: Instant | null
  }
  'continuum.employer_agreement': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    person_id: string
    participation_id: string
    words: string
    contact: string
    proposed_at: Instant
    proposed_by: string
    consented_at: Instant | null
    consented_by: string | null
    withdrawn_at: Instant | null
    ended_at: Instant | null
    version: Generated<number>
  }
  'continuum.entitlement': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    person_id: string
    decision_id: string
    products: string[]
    hours_min: number
    hours_max: number
    movers: string[]
    from_day: Day
    until_day: Day | null
    withdrawn_on: Day | null
  }
  'continuum.episode': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    person_id: string
    product: string
    provider_id: string | null
    entitlement_id: string | null
    hours_per_week: Generated<number>
    from_day: Day
    until_day: Day | null
    follows_day: Day | null
    reason: string
    wish: string
    moved_by: string | null
    recorded_at: Instant
  }
  'continuum.evaluation': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    person_id: string
    product: string | null
    question: string
    opened_on: Day
    opened_by: string
    own_on: Day | null
    own_by: string | null
    own_answer: string | null
    own_words: Generated<string>
    worker_on: Day | null
    worker_by: string | null
    worker_answer: string | null
    worker_words: Generated<string>
    version: Generated<number>
  }
  'continuum.evaluation_score': {
    region_id: Generated<number>
    compartment: Generated<number>
    evaluation_id: string
    party: string
    life_area: string
    score: number
  }
  'continuum.fewer_hours': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    person_id: string
    participation_id: string
    hours_per_week: number
    from_day: Day
    until_day: Day
  }
  'continuum.goal': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    person_id: string
    life_area: string
    words: string
    from_day: Day
    reached_on: Day | null
    stopped_on: Day | null
    version: Generated<number>
  }
  'continuum.missed_check_in': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    person_id: string
    on_day: Day
    due_at: Instant
    messaged_at: Instant | null
    asked_at: Instant | null
    tasked_at: Instant | null
    signal_id: string | null
    line_at: Instant | null
    found_at: Instant | null
    found_how: string | null
  }
  'continuum.neighbourhood_activity': {
    region_id: Generated<number>
    id: string
    municipality: string
    name: string
    about: string
    place: string
    times: string
    costs: string
    contact: string
    life_area: string
    from_day: Day
    until_day: Day | null
    example_value: Generated<boolean>
    version: Generated<number>
  }
  'continuum.now_and_later': {
    region_id: Generated<number>
    compartment: Generated<number>
    person_id: string
    theme: string
    version: number
    now_words: string
    later_words: string
    written_at: Instant
    written_by: string
  }
  'continuum.nudge': {
    region_id: Generated<number>
    compartment: Generated<number>
    person_id: string
    off_at: Instant | null
    last_at: Instant | null
  }
  'continuum.observation': {
    region_id: Generated<number>
    compartment: Generated<number>
    episode_id: string
    person_id: string
    purpose: string
    question: string
    agreed_until: Day
    where_to: string | null
    set_at: Instant
    set_by: string
    advice: string | null
    next_product: string | null
    advised_at: Instant | null
    advised_by: string | null
    version: Generated<number>
  }
  'continuum.observation_finding': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    episode_id: string
    person_id: string
    on_day: Day
    words: string
    written_at: Instant
    written_by: string
  }
  'continuum.participation': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    person_id: string
    kind: string
    words: string
    with_whom: Generated<string>
    hours_per_week: number | null
    from_day: Day
    until_day: Day | null
    version: Generated<number>
  }
  'continuum.paying_regime': {
    region_id: Generated<number>
    service: string
    regime: string
    from_day: Day
    until_day: Day | null
    source: string
  }
  'continuum.plan_action': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    person_id: string
    goal_id: string
    doer: string
    organisation_name: string | null
    member_id: string | null
    words: string
    due_on: Day
    done_on: Day | null
    stopped_on: Day | null
    shared_at: Instant | null
    activity_id: string | null
    made_at: Instant
    made_by: string
    version: Generated<number>
  }
  'continuum.product': {
    region_id: Generated<number>
    code: string
    name: string
    setting: string
    service: string
    intensity: string | null
    purpose: string | null
    reachability: string | null
    legal_ground: string
    may_rest: Generated<boolean>
    iwmo_category: string | null
    review_weeks: number | null
    review_example: Generated<boolean>
    sort: number
    source: string
    example_value: Generated<boolean>
    from_day: Day
    until_day: Day | null
  }
  'continuum.product_move': {
    region_id: Generated<number>
    from_code: string
    to_code: string | null
    direction: string
    source: string
    from_day: Day
    until_day: Day | null
  }
  'continuum.rest': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    person_id: string
    episode_id: string
    from_at: Instant
    agreed: string
    wish: string
    started_by: string
    woken_at: Instant | null
    woken_by: string | null
    woken_by_account: string | null
  }
  'continuum.sign_of_life': {
    region_id: Generated<number>
    compartment: Generated<number>
    person_id: string
    on_day: Day
    way: string
    given_at: Instant
    recorded_by: string | null
  }
  'continuum.signal': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    person_id: string
    kind: string
    because: Json
    raised_at: Instant
    answered_at: Instant | null
    answered_by: string | null
    answer: string | null
    owner_id: string | null
    due_at: Instant | null
    passed_on_at: Instant | null
    version: Generated<number>
  }
  'continuum.wanted_move': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    person_id: string
    product: string
    hours_per_week: number
    wish: string
    reason: string
    refused_because: string
    bridging: string
    asked_on: Day
    asked_by: string
    report_id: string | null
    reported_on: Day | null
    decision_id: string | null
    decided_on: Day | null
    outcome: string | null
    takes_effect_on: Day | null
    moved_on: Day | null
    dropped_on: Day | null
    dropped_because: string | null
    version: Generated<number>
  }
  'continuum.withdrawn_move': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    person_id: string
    episode_id: string
    product: string
    hours_per_week: number
    from_day: Day
    redated_to: Day | null
    reason: string
    withdrawn_at: Instant
    withdrawn_by: string
  }
  'cooperation.administrative_lead': {
    region_id: Generated<number>
    name: string
    municipality: string
    source: string
  }
  'cooperation.agreement': {
    region_id: Generated<number>
    id: string
    title: string
    owner: string
    measure: string
    due_on: Day
    kept_on: Day | null
    evidence: string | null
    example_value: boolean
  }
  'cooperation.crisis_number': {
    region_id: Generated<number>
    municipality: string | null
    name: string
    phone: string
    dial: string | null
    purpose: string
    example_value: boolean
    sort: number
  }
  'cooperation.document': {
    region_id: Generated<number>
    slug: string
    title: string
    year: number
    summary: string
  }
  'cooperation.mandate': {
    region_id: Generated<number>
    id: string
    municipality: string
    service: string
    role: string
    kind: string
    from_day: Day
    until_day: Day | null
    source: string
  }
  'cooperation.membership': {
    region_id: Generated<number>
    municipality: string
    service: string
    from_day: Day
    until_day: Day | null
    successor_region: string | null
    source: string
  }
  'cooperation.municipality': {
    region_id: Generated<number>
    code: string
    name: string
    province: string
    population: number
    centre: Generated<boolean>
    boundary: Json
    source: string
  }
  'cooperation.region': {
    region_id: number
    slug: string
    name: string
    source: string
  }
  'finance.budget': {
    region_id: Generated<number>
    municipality: string
    year: number
    cents: number
    source: string
    example_value: boolean
  }
  'finance.cost_line': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    person_id: string
    episode_id: string
    municipality: string
    product: string
    provider_id: string | null
    regime: string
    because: string
    cents_per_day: number
    from_day: Day
    until_day: Day | null
  }
  'finance.unpaid_period': {
    region_id: Generated<number>
    compartment: Generated<number>
    person_id: string
    from_day: Day
    until_day: Day | null
  }
  'incidents.incident': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    number: string
    kind: string
    provider_id: string
    place: string
    happened_at: Instant
    words: string
    safe_now: string
    reported_by: string
    reported_at: Instant
    without_name: Generated<boolean>
    due_on: Day | null
    reminded_at: Instant | null
    version: Generated<number>
  }
  'incidents.incident_step': {
    region_id: Generated<number>
    compartment: Generated<number>
    incident_id: string
    seq: number
    act: string
    words: string
    at: Instant
    account_id: string
  }
  'incidents.involved_person': {
    region_id: Generated<number>
    compartment: Generated<number>
    incident_id: string
    person_id: string
  }
  'messaging.message': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    kind: string
    person_id: string
    episode_id: string
    provider_id: string
    municipality: string
    product: string
    happened_on: Day
    reason_code: string | null
    reference: string
    due_on: Day
    created_at: Instant
  }
  'oncall.absence': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    account_id: string
    from_day: Day
    until_day: Day
    asked_at: Instant
    decided_at: Instant | null
    decided_by: string | null
    decision: string | null
    withdrawn_at: Instant | null
    version: Generated<number>
  }
  'oncall.call': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    line_id: string
    person_id: string | null
    channel: string
    phone: string | null
    words: string | null
    priority_reason: Generated<string>
    priority: Generated<number>
    received_at: Instant
    answered_at: Instant | null
    answered_by: string | null
    closed_at: Instant | null
    outcome: string | null
    notes: string | null
    missed_id: string | null
    entered_at: Instant | null
    entered_by: string | null
    version: Generated<number>
  }
  'oncall.call_fact': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    call_id: string
    kind: string
    at: Instant
    by_account: string
    account_id: string | null
    words: string | null
  }
  'oncall.call_message': {
    region_id: Generated<number>
    compartment: Generated<number>
    call_id: string
    seq: number
    channel: string
    holder: string
    at: Instant
    message_id: string | null
    outcome: string
    ended_at: Instant | null
  }
  'oncall.call_step': {
    region_id: Generated<number>
    compartment: Generated<number>
    call_id: string
    seq: number
    round: Generated<number>
    step: number
    account_id: string | null
    role: string
    at: Instant
    outcome: string
    until_at: Instant | null
  }
  'oncall.caller_agreement': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    person_id: string | null
    number: string | null
    words: string
    from_day: Day
    until_day: Day
    made_by: string
    made_at: Instant
  }
  'oncall.chat_line': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    call_id: string
    side: string
    account_id: string
    words: string
    written_at: Instant
  }
  'oncall.contact_method': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    account_id: string
    kind: string
    address: string
    name: string
    added_at: Instant
    code_digest: Buffer | null
    code_sent_at: Instant | null
    code_tries: Generated<number>
    tested_at: Instant | null
    ended_at: Instant | null
  }
  'oncall.debrief': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    account_id: string
    about_at: Instant
    reasons: string[]
    made_at: Instant
    due_at: Instant
    owner_id: string | null
    escalated_at: Instant | null
    escalated_to: string | null
    talked_at: Instant | null
    talked_by: string | null
    more_help: boolean | null
    declined_at: Instant | null
    version: Generated<number>
  }
  'oncall.enrolment': {
    region_id: Generated<number>
    compartment: Generated<number>
    line_id: string
    person_id: string
    from_day: Day
    until_day: Day | null
  }
  'oncall.follow_up': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    person_id: string
    call_id: string
    owner_id: string
    words: string
    due_at: Instant
    created_at: Instant
    seen_at: Instant | null
    seen_by: string | null
    escalated_at: Instant | null
    escalated_to: string | null
    version: Generated<number>
  }
  'oncall.gap': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    line_id: string
    role: string
    from_at: Instant
    until_at: Instant
    found_at: Instant
    told_days: number | null
    filled_at: Instant | null
  }
  'oncall.line': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    name: string
    phone: string | null
    answer_seconds: number
    arrive_minutes: number
    example_value: boolean
    products: Generated<string[]>
    provider_id: string | null
    skills: Generated<string[]>
    stand_in_id: string | null
    open_from: Instant | null
    version: Generated<number>
  }
  'oncall.line_step': {
    region_id: Generated<number>
    compartment: Generated<number>
    line_id: string
    from_day: Day
    step: number
    role: string
    account_id: string | null
    phone: string | null
    channels: Generated<string[]>
    ring_seconds: number
  }
  'oncall.phone_call': {
    region_id: Generated<number>
    compartment: Generated<number>
    reference: string
    call_id: string
    number: string | null
  }
  'oncall.phone_event': {
    region_id: Generated<number>
    event_id: string
    at: Instant
  }
  'oncall.rotation': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    line_id: string
    role: string
    name: string
    from_day: Day
    until_day: Day | null
    starts_at: string
    ends_at: string
    handover_weekday: number | null
    planned_until: Day
    version: Generated<number>
  }
  'oncall.rotation_member': {
    region_id: Generated<number>
    compartment: Generated<number>
    rotation_id: string
    position: number
    account_id: string
  }
  'oncall.shift': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    line_id: string
    account_id: string
    role: string
    from_at: Instant
    until_at: Instant
    rotation_id: string | null
    origin: Generated<string>
    reason: string | null
    told_at: Instant | null
    warned_days: number | null
    check_asked_at: Instant | null
    checked_at: Instant | null
    checked_by: string | null
    cover_id: string | null
    cover_at: Instant | null
    version: Generated<number>
  }
  'oncall.speech': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    call_id: string
    asked_at: Instant
    offer: string | null
    offered_at: Instant | null
    offered_by: string | null
    answer: string | null
    answered_at: Instant | null
    connected_at: Instant | null
    ended_at: Instant | null
    ended_how: string | null
  }
  'oncall.swap': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    shift_id: string
    return_shift_id: string | null
    asked_by: string
    asked_of: string
    asked_at: Instant
    answered_at: Instant | null
    answer: string | null
    withdrawn_at: Instant | null
    version: Generated<number>
  }
  'oncall.visit': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    call_id: string
    person_id: string
    visitor_id: string
    sent_by: string
    sent_at: Instant
    together_with: string | null
    planned_minutes: number
    accepted_at: Instant | null
    left_for_at: Instant | null
    arrived_at: Instant | null
    check_by: Instant | null
    amber_at: Instant | null
    red_at: Instant | null
    sos_at: Instant | null
    done_at: Instant | null
    report: string | null
    entered_at: Instant | null
    version: Generated<number>
  }
  'oncall.worker_base': {
    region_id: Generated<number>
    compartment: Generated<number>
    account_id: string
    from_day: Day
    municipality: string | null
  }
  'oncall.worker_skill': {
    region_id: Generated<number>
    compartment: Generated<number>
    account_id: string
    kind: string
    code: string
    recorded_at: Instant
  }
  'people.access_right': {
    region_id: Generated<number>
    compartment: Generated<number>
    holder: string
    kind: string
    person_id: string
    origin: string
    ground: string
    from_at: Instant
    until_at: Instant | null
    held_at: Instant | null
    held_until_at: Instant | null
  }
  'people.disclosure': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    person_id: string
    recipient: string
    what: string
    ground: string
    article: string | null
    at: Instant
  }
  'people.findable_word': {
    region_id: Generated<number>
    compartment: Generated<number>
    holder: string
    word: string
    person_id: string
  }
  'people.network_member': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    person_id: string
    name: string
    relation: string
    circle: Generated<string>
    phone: string | null
    email: string | null
    call_at_night: Generated<boolean>
    account_id: string | null
    code_digest: Buffer | null
    code_until: Instant | null
    invited_at: Instant
    accepted_at: Instant | null
    ended_at: Instant | null
    version: Generated<number>
  }
  'people.person': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    first_names: string
    call_name: string
    family_name: string
    birth_date: Day | null
    bsn_cipher: Buffer | null
    bsn_digest: Buffer | null
    phone: string | null
    email: string | null
    safe_channel: Generated<string>
    street: string | null
    postcode: string | null
    town: string | null
    lawful_residence: string | null
    died_on: Day | null
    protected_since: Instant | null
    protected_because: string | null
    version: Generated<number>
    recorded_at: Instant
  }
  'people.person_word': {
    region_id: Generated<number>
    compartment: Generated<number>
    word: string
    person_id: string
  }
  'people.representative': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    person_id: string
    name: string
    kind: string
    scope: string
    account_id: string | null
    from_day: Day
    until_day: Day | null
    document: string
    seen_on: Day
    recorded_by: string
    recorded_at: Instant
  }
  'people.residence': {
    region_id: Generated<number>
    compartment: Generated<number>
    person_id: string
    fact: string
    municipality: string
    from_day: Day
    until_day: Day | null
    recorded_at: Instant
  }
  'people.share': {
    region_id: Generated<number>
    compartment: Generated<number>
    member_id: string
    topic: string
    from_at: Instant
    until_at: Instant | null
  }
  'placement.cold_weather': {
    region_id: Generated<number>
    from_day: Day
    until_day: Day | null
    switched_by: string
  }
  'placement.held_bed': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    refusal_id: string
    person_id: string | null
    place_id: string
    night: Day
    held_at: Instant
    until_at: Instant
    ended_at: Instant | null
    ended_how: string | null
    stay_id: string | null
    version: Generated<number>
  }
  'placement.location': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    name: string
    provider_id: string
    municipality: string
    product: string
    respite: Generated<boolean>
    night: Generated<boolean>
    phone: string | null
    street: string | null
    postcode: string | null
    town: string | null
  }
  'placement.offer': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    entry_id: string
    person_id: string
    place_id: string
    from_day: Day
    position: number
    passed_over: string | null
    offered_at: Instant
    offered_by: string
    person_said: string | null
    person_reason: string | null
    provider_said: string | null
    provider_reason: string | null
    closed_at: Instant | null
    close_reason: string | null
    stay_id: string | null
    version: Generated<number>
  }
  'placement.place': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    location_id: string
    name: string
    from_day: Day
    until_day: Day | null
    extra: Generated<boolean>
  }
  'placement.refusal': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    location_id: string
    person_id: string | null
    at: Instant
    reason: string
    tried: string[]
    alternative: string
    alternative_location: string | null
    wants_decision: Generated<boolean>
    receipt: string
    recorded_by: string
  }
  'placement.stay': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    person_id: string | null
    place_id: string
    kind: string
    from_day: Day
    planned_until: Day | null
    arrived_on: Day | null
    until_day: Day | null
    cancelled_on: Day | null
    mistake: string | null
    reason: string
    went_to: string | null
    ready_on: Day | null
    priority_ground: string | null
    booked_by: string | null
    recorded_at: Instant
    version: Generated<number>
  }
  'placement.wait_list_entry': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    person_id: string
    decision_id: string | null
    product: string
    municipality: string
    urgency: string
    wish: string | null
    since_day: Day
    contacted_on: Day
    bridging: string | null
    ended_on: Day | null
    end_reason: string | null
    version: Generated<number>
  }
  'platform.audit_chain': {
    region_id: Generated<number>
    compartment: Generated<number>
    seq: number
    entry_id: string
    digest: Buffer
  }
  'platform.audit_entry': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    at: Instant
    recorded_at: Generated<Instant>
    account_id: string | null
    actor_name: string
    role: string
    organisation_id: string | null
    municipality: string | null
    act: string
    event: string
    outcome: string
    reason: string | null
    person_id: string | null
    ground: string | null
    object_id: string | null
    purpose: string | null
    request_id: string
    shown: unknown | null
  }
  'platform.audit_shown': {
    region_id: Generated<number>
    compartment: Generated<number>
    person_id: string
    at: Instant
    entry_id: string
  }
  'platform.clock': {
    only_row: Generated<boolean>
    ahead: Generated<string>
  }
  'platform.code_try': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    kind: string
    digest: Buffer
    at: Instant
  }
  'platform.event': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    type: string
    at: Instant
    account_id: string | null
    subject: string | null
    data: Json
  }
  'platform.gateway': {
    channel: string
    fails: Generated<number>
    failed_at: Instant | null
    worked_at: Instant | null
    last_error: string | null
    made_to_fail: Generated<boolean>
  }
  'platform.gateway_message': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    channel: string
    recipient: string
    subject: string | null
    body: string
    reference: string | null
    created_at: Instant
    urgent: Generated<boolean>
    tries: Generated<number>
    last_error: string | null
    sent_at: Instant | null
    given_up_at: Instant | null
  }
  'platform.idempotency_key': {
    region_id: Generated<number>
    compartment: Generated<number>
    account_id: string
    key: string
    request_digest: Buffer
    answer: Json
    at: Generated<Instant>
  }
  'platform.job': {
    region_id: number
    compartment: number
    id: string
    kind: string
    key: string | null
    run_at: Instant
    data: JsonWithDefault
    attempts: Generated<number>
    last_error: string | null
    done_at: Instant | null
  }
  'platform.kept_form': {
    region_id: Generated<number>
    mark: string
    path: string
    locked: Buffer
    kept_at: Generated<Instant>
  }
  'platform.open_screen': {
    program_id: string
    topic: string
    screens: number
  }
  'platform.program': {
    id: string
    seen_at: Instant
  }
  'platform.push_subscription': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    account_id: string
    endpoint: string
    p256dh: string
    auth: string
    started_at: Instant
  }
  'platform.session': {
    token_digest: Buffer
    region_id: number
    compartment: number
    account_id: string
    actor: Json
    kind: string
    started_at: Generated<Instant>
    last_seen_at: Generated<Instant>
    expires_at: Instant
  }
  'procurement.contract': {
    region_id: Generated<number>
    id: string
    provider_id: string
    product: string
    from_day: Day
    until_day: Day | null
    answer_seconds: number | null
    arrive_minutes: number | null
    example_value: boolean
  }
  'procurement.price': {
    region_id: Generated<number>
    product: string
    cents_per_day: number
    from_day: Day
    until_day: Day | null
    source: string
    example_value: boolean
  }
  'public.migration': {
    name: string
    checksum: string
    at: Generated<Instant>
  }
  'safety_net.finding': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    person_id: string
    rule: string
    municipality: string | null
    owner: string
    since_day: Day
    due_day: Day
    rung: number
    found_at: Instant
    closed_at: Instant | null
  }
  'safety_net.recount': {
    region_id: Generated<number>
    compartment: Generated<number>
    on_day: Day
    counted_at: Instant
    recorded_at: Generated<Instant>
    people: number
    known: number
  }
  'safety_net.turn': {
    region_id: Generated<number>
    compartment: Generated<number>
    finding_id: string
    rung: number
    holder: string
    from_at: Instant
    until_at: Instant | null
  }
  'staff.account': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    name: string
    email: string | null
    phone: string | null
    oidc_subject: string | null
    persona: string | null
    person_id: string | null
    ended_at: Instant | null
  }
  'staff.appointment': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    account_id: string
    role: string
    organisation_id: string | null
    municipality: string | null
    from_day: Day
    until_day: Day | null
  }
  'staff.calendar_feed': {
    region_id: Generated<number>
    compartment: Generated<number>
    account_id: string
    secret_digest: Buffer
    secret_cipher: Buffer
    started_at: Instant
  }
  'staff.organisation': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    name: string
    kind: string
    municipality: string | null
  }
  'support.absence': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    account_id: string
    from_day: Day
    until_day: Day
    replacement_id: string | null
    recorded_by: string
    recorded_at: Instant
  }
  'support.contact_move': {
    region_id: Generated<number>
    compartment: Generated<number>
    contact_id: string
    version: number
    was_from: Instant
    was_until: Instant
    reason: string
    moved_by: string
    moved_at: Instant
  }
  'support.delivery_explanation': {
    region_id: Generated<number>
    compartment: Generated<number>
    person_id: string
    monday: Day
    reason: string
    words: string
    written_by: string
    written_at: Instant
    version: Generated<number>
  }
  'support.handover': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    team_id: string
    person_id: string | null
    words: string
    written_by: string
    written_at: Instant
    accepted_by: string | null
    accepted_at: Instant | null
  }
  'support.medication_line': {
    region_id: Generated<number>
    compartment: Generated<number>
    person_id: string
    words: string
    version: Generated<number>
    written_at: Instant
  }
  'support.move_request': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    contact_id: string
    words: string
    asked_at: Instant
    answered_at: Instant | null
    answered_by: string | null
    answer: string | null
  }
  'support.night_presence': {
    region_id: Generated<number>
    compartment: Generated<number>
    stay_id: string
    person_id: string
    kind: string
    from_day: Day
    until_day: Day | null
  }
  'support.note': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    person_id: string
    author_id: string
  }
  'support.note_version': {
    region_id: Generated<number>
    compartment: Generated<number>
    note_id: string
    version: number
    kind: string
    words: string
    happened_at: Instant
    minutes: number | null
    withheld_ground: string | null
    withheld_why: string | null
    corrects_because: string | null
    written_by: string
    recorded_at: Instant
  }
  'support.planned_contact': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    person_id: string
    worker_id: string
    from_at: Instant
    until_at: Instant
    way: string
    whereabouts: string | null
    about: string | null
    planned_by: string
    planned_at: Instant
    cancelled_at: Instant | null
    cancelled_by: string | null
    cancel_reason: string | null
    done_at: Instant | null
    minutes: number | null
    travel_minutes: number | null
    present: string[] | null
    no_show_at: Instant | null
    version: Generated<number>
  }
  'support.team': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    organisation_id: string
    name: string
    lead_id: string
  }
  'support.team_member': {
    region_id: Generated<number>
    compartment: Generated<number>
    team_id: string
    account_id: string
    weekdays: string[]
    from_day: Day
    until_day: Day | null
  }
  'support.team_shift': {
    region_id: Generated<number>
    compartment: Generated<number>
    id: string
    team_id: string
    account_id: string
    from_at: Instant
    until_at: Instant
  }
}
