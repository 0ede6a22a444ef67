//! From what the words say to days.

use super::{
    arithmetic, count, holidays,
    mention::{Amount, Bound, Direction, Expression, From, Lies, Season, TimeMention, Unit, Which, YearOf},
};
use dateline_corpus::{Basis, Civil, Day, DayRange, PartOfDay, Weekday, When};

/// What times are counted from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Anchor {
    /// When the article was published, or the words of a quotation were said, as far as that is known.
    pub published: Option<DayRange>,
    /// When the event told last happened.
    pub event: Option<DayRange>,
}

/// The days a mention means, or nothing where they cannot be told: what recurs, how long something takes,
/// "now", and anything counted from a date that the anchor lacks.
///
/// Where the article's own date is a range, the days are those that follow from its first day to its last.
/// In a quotation, "today" and its like count from the event, the saying, where there is one.
pub fn resolve(mention: &TimeMention, anchor: &Anchor) -> Option<When> {
    let said = if mention.quoted { anchor.event.or(anchor.published) } else { anchor.published };
    let base = if counts_from_event(mention.expression) { anchor.event } else { said };
    let mut days = match base {
        Some(base) => {
            let first = on(mention, base.from)?;
            let last = on(mention, base.to)?;
            DayRange::new(first.from.min(last.from), first.to.max(last.to))
        }
        None => written(mention.expression)?,
    };
    let mut approximate = mention.approximate;
    if let Some(part) = mention.part
        && let Some(narrowed) = count::narrow(days, part, mention.expression)
    {
        days = narrowed;
        approximate = true;
    }
    // The night that ends with "overnight", begins with "overnight Saturday".
    match (mention.part, mention.expression) {
        (Some(PartOfDay::Overnight), Expression::Unit { shift: 0, .. }) => days.from = days.from.plus(-1),
        (Some(PartOfDay::Overnight), _) => days.to = days.to.plus(1),
        _ => {}
    }
    let ongoing = mention.bound == Bound::Since;
    if let Some(published) = anchor.published {
        // What still runs has no end but the article's; what has happened cannot lie after it.
        let past = mention.direction == Direction::Past && !mention.quoted;
        if (ongoing || past) && days.from <= published.to && (ongoing || days.to > published.to) {
            days.to = published.to;
        }
    }
    approximate |= matches!(
        mention.expression,
        Expression::Shift { unit: Unit::Week | Unit::Fortnight | Unit::Month | Unit::Year, .. }
            | Expression::Shift { amount: Amount::Vague, .. }
    );
    Some(When {
        time: mention.time,
        part: mention.part,
        approximate,
        ongoing,
        words: Some(mention.span),
        ..When::new(days, basis(mention.expression))
    })
}

fn counts_from_event(expression: Expression) -> bool {
    matches!(
        expression,
        Expression::WeekdayBeside { .. }
            | Expression::Unit { from: From::Event, .. }
            | Expression::Shift { from: From::Event, .. }
    )
}

fn basis(expression: Expression) -> Basis {
    match expression {
        Expression::Day { .. }
        | Expression::DayOfYear { .. }
        | Expression::MonthOfYear(..)
        | Expression::Numbers { .. }
        | Expression::Month { which: Which::Bare, .. }
        | Expression::Year(_)
        | Expression::Decade(_)
        | Expression::Century(_)
        | Expression::Season { year: Some(_), .. }
        | Expression::Holiday { .. }
        | Expression::Quarter { year: YearOf::Written(_), .. } => Basis::Explicit,
        _ => Basis::Relative,
    }
}

/// The days of an expression that says all of them itself.
fn written(expression: Expression) -> Option<DayRange> {
    match expression {
        Expression::Day { year: Some(year), month, day, .. } => {
            Day::from_civil(year, month, day).map(DayRange::day)
        }
        Expression::Month { year: Some(year), month, .. } => arithmetic::month(year, month),
        Expression::Season { year: Some(year), season, .. } => season_of(year, season),
        Expression::Quarter { year: YearOf::Written(year), quarter } => count::months_of(year, quarter, 3),
        Expression::Half { year: YearOf::Written(year), half } => count::months_of(year, half, 6),
        Expression::Year(year) => arithmetic::year(year),
        Expression::Decade(decade) => {
            let first = decade.checked_mul(10)?;
            arithmetic::years(first, first.checked_add(9)?)
        }
        Expression::Century(century) => {
            let last = century.checked_mul(100)?;
            arithmetic::years(last.checked_sub(99)?, last)
        }
        Expression::Holiday { holiday, year: Some(year), .. } => {
            holidays::day(holiday, year).map(DayRange::day)
        }
        _ => None,
    }
}

/// The days of an expression counted from one day.
pub(super) fn on(mention: &TimeMention, base: Day) -> Option<DayRange> {
    if let Some(days) = written(mention.expression) {
        return Some(days);
    }
    let ahead = mention.direction == Direction::Future
        || mention.bound == Bound::By && mention.direction == Direction::Open;
    let Civil { year, .. } = base.civil();
    match mention.expression {
        Expression::Day { month, day, weekday, .. } => {
            day_of_year(base, mention.direction, weekday, |year| Day::from_civil(year, month, day))
                .map(DayRange::day)
        }
        Expression::Numbers { year, first, second } => {
            let readings =
                [(first, second), (second, first)].map(|(month, day)| Day::from_civil(year, month, day));
            let [american, other] = readings;
            // A reading that lies ahead is the wrong one where the other does not.
            let known = |day: &Day| *day <= base.plus(1);
            american.filter(known).or(other.filter(known)).or(american).or(other).map(DayRange::day)
        }
        Expression::DayOfYear { month, day, years } => {
            Day::from_civil(year + i32::from(years), month, day).map(DayRange::day)
        }
        Expression::MonthOfYear(month, years) => arithmetic::month(year + i32::from(years), month),
        Expression::WeekdayOfWeek(weekday, weeks) => {
            let week = count::unit_of(base, Unit::Week, i32::from(weeks))?;
            Some(DayRange::day(arithmetic::soonest(weekday, week.from)))
        }
        Expression::WeekdayBeside { weekday, back: true } => {
            Some(DayRange::day(arithmetic::latest(weekday, base.plus(-1))))
        }
        Expression::WeekdayBeside { weekday, back: false } => {
            Some(DayRange::day(arithmetic::soonest(weekday, base.plus(1))))
        }
        Expression::Weekday(weekday, which) => {
            Some(DayRange::day(weekday_of(base, weekday, which, ahead, mention.direction)))
        }
        Expression::Weekend(which) => Some(weekend(base, which, ahead)),
        Expression::Month { month, which, .. } => {
            let (year, month) = month_of(base, month, which, mention.direction)?;
            arithmetic::month(year, month)
        }
        Expression::Season { season, which, .. } => {
            let seasons = [year - 1, year, year + 1].map(|year| season_of(year, season));
            season_at(base, seasons, which, ahead)
        }
        Expression::Quarter { year: of, quarter } => {
            count::months_of(quarter_year(base, of, quarter, 3), quarter, 3)
        }
        Expression::Half { year: of, half } => count::months_of(quarter_year(base, of, half, 6), half, 6),
        Expression::Holiday { holiday, which, .. } => {
            let direction = match which {
                Which::Last => Direction::Past,
                Which::Next => Direction::Future,
                _ => mention.direction,
            };
            day_of_year(base, direction, None, |year| holidays::day(holiday, year)).map(DayRange::day)
        }
        Expression::Unit { unit, shift, from } => {
            // A paper of Sunday writes "last week" of the week that ends with it.
            let base = match (unit, from) {
                (Unit::Week, From::Publication) if shift < 0 => count::week_base(base),
                _ => base,
            };
            count::unit_of(base, unit, i32::from(shift))
        }
        Expression::Shift { amount, unit, back, .. } => count::shifted(base, amount, unit, back),
        Expression::Duration { amount, unit, lies } => {
            let lies = if mention.bound == Bound::Since { Lies::Past } else { lies };
            count::stretch(base, amount, unit, lies)
        }
        Expression::Clock => Some(DayRange::day(base)),
        _ => None,
    }
}

/// The day of a month in the year that its clause asks for. Where no verb tells, the latest such day, unless
/// the next one is near and that one far.
fn day_of_year(
    base: Day,
    direction: Direction,
    weekday: Option<Weekday>,
    day: impl Fn(i32) -> Option<Day>,
) -> Option<Day> {
    let year = base.civil().year;
    let around = || (-8..=8).filter_map(|more| day(year + more));
    if let Some(weekday) = weekday
        && let Some(found) =
            around().filter(|day| day.weekday() == weekday).min_by_key(|day| (day.0 - base.0).abs())
    {
        return Some(found);
    }
    let before = around().filter(|&day| day <= base).max();
    let after = around().filter(|&day| day >= base).min();
    match (before, after, direction) {
        (_, Some(after), Direction::Future) => Some(after),
        (Some(before), Some(after), Direction::Open) if is_nearer(after.0 - base.0, base.0 - before.0) => {
            Some(after)
        }
        (before, after, _) => before.or(after),
    }
}

/// Whether a day ahead is so much nearer than the one behind that it is meant.
fn is_nearer(ahead: i32, behind: i32) -> bool {
    ahead <= 92 && behind > 3 * ahead
}

fn weekday_of(base: Day, weekday: Weekday, which: Which, ahead: bool, direction: Direction) -> Day {
    match which {
        Which::Last => arithmetic::latest(weekday, base.plus(-1)),
        Which::Next => arithmetic::soonest(weekday, base.plus(1)),
        Which::This if direction != Direction::Past => arithmetic::soonest(weekday, base),
        _ if ahead => arithmetic::soonest(weekday, base),
        _ => arithmetic::latest(weekday, base),
    }
}

fn weekend(base: Day, which: Which, ahead: bool) -> DayRange {
    let inside = matches!(base.weekday(), Weekday::Saturday | Weekday::Sunday);
    let before = arithmetic::latest(Weekday::Saturday, base);
    let saturday = match which {
        Which::Bare | Which::This if inside => before,
        Which::Next if inside => before.plus(7),
        Which::Next => arithmetic::soonest(Weekday::Saturday, base),
        Which::Last if inside => before.plus(-7),
        Which::This | Which::Bare if ahead => arithmetic::soonest(Weekday::Saturday, base),
        _ => before,
    };
    DayRange::new(saturday, saturday.plus(1))
}

fn month_of(base: Day, month: u8, which: Which, direction: Direction) -> Option<(i32, u8)> {
    let now = base.civil();
    let months_back = (i32::from(now.month) - i32::from(month)).rem_euclid(12);
    let months_ahead = (12 - months_back) % 12;
    let shift = match (which, direction) {
        (Which::This, _) => i32::from(month) - i32::from(now.month),
        (Which::Last, _) if months_back == 0 => -12,
        (Which::Next, _) if months_ahead == 0 => 12,
        (Which::Next, _) | (Which::Bare, Direction::Future) => months_ahead,
        (Which::Bare, Direction::Open) if months_ahead <= 2 && months_back >= 8 => months_ahead,
        _ => -months_back,
    };
    arithmetic::shift_month(base, shift)
}

/// Spring to autumn are three months of a year; winter begins in December of it.
fn season_of(year: i32, season: Season) -> Option<DayRange> {
    let first = match season {
        Season::Spring => 3,
        Season::Summer => 6,
        Season::Autumn => 9,
        Season::Winter => 12,
    };
    let from = Day::from_civil(year, first, 1)?;
    let (year, last) = arithmetic::shift_month(from, 2)?;
    Some(DayRange::new(from, arithmetic::month_end(year, last)?))
}

fn season_at(base: Day, seasons: [Option<DayRange>; 3], which: Which, ahead: bool) -> Option<DayRange> {
    let mut seasons = seasons.into_iter().flatten();
    match which {
        Which::Next => seasons.find(|season| season.from > base),
        Which::Last => seasons.rfind(|season| season.to < base),
        Which::This => seasons.find(|season| season.from.civil().year == base.civil().year),
        Which::Bare if ahead => seasons.find(|season| season.to >= base),
        Which::Bare => seasons.rfind(|season| season.from <= base),
    }
}

/// The year of a quarter (of `length` months): written, or the latest that has begun.
pub(super) fn quarter_year(base: Day, of: YearOf, quarter: u8, length: u8) -> i32 {
    let now = base.civil();
    let latest = if (now.month - 1) / length + 1 >= quarter { now.year } else { now.year - 1 };
    match of {
        YearOf::Written(year) => year,
        YearOf::Shift(shift) => now.year + i32::from(shift),
        YearOf::Open => latest,
        YearOf::Before => latest - 1,
    }
}
