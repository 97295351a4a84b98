//! Ninety cases of dates known in part, as a table: how two of them stand to each other,
//! whether two times overlap, in which order they come. Then the same as laws.

use hadir::kernel::span::Order;
use hadir::kernel::{End, Known, PartialDate, Span};
use proptest::prelude::*;

fn date(text: &str) -> PartialDate {
    PartialDate::parse(text).unwrap_or_else(|| panic!("{text} is no date"))
}

/// `2003..2009`, `2003..` goes on, `2003..?` ended who knows when, `?..2009`.
fn span(text: &str) -> Span {
    let (began, end) = text.split_once("..").expect("a span");
    let end = match end {
        "" => End::Open,
        "?" => End::Unknown,
        day => End::On(date(day)),
    };
    Span::new((began != "?").then(|| date(began)), end)
}

/// One date, the other, how they stand.
const ORDERS: &[(&str, &str, Order)] = &[
    ("2003", "2004", Order::Before),
    ("2004", "2003", Order::After),
    ("2003", "2003", Order::Same),
    ("2003", "2003-06", Order::Unclear),
    ("2003-06", "2003", Order::Unclear),
    ("2003", "2003-06-12", Order::Unclear),
    ("2003-01-01", "2003", Order::Unclear),
    ("2003-12-31", "2003", Order::Unclear),
    ("2003", "2004-01", Order::Before),
    ("2003", "2004-01-01", Order::Before),
    ("2003-12-31", "2004", Order::Before),
    ("2004-01-01", "2003", Order::After),
    ("2003-06", "2003-06", Order::Same),
    ("2003-06", "2003-07", Order::Before),
    ("2003-07", "2003-06", Order::After),
    ("2003-06", "2003-06-01", Order::Unclear),
    ("2003-06", "2003-06-30", Order::Unclear),
    ("2003-06", "2003-07-01", Order::Before),
    ("2003-05-31", "2003-06", Order::Before),
    ("2003-06-30", "2003-06-30", Order::Same),
    ("2003-06-29", "2003-06-30", Order::Before),
    ("2003-06-30", "2003-06-29", Order::After),
    ("2024-02", "2024-02-29", Order::Unclear),
    ("2024-02", "2024-03-01", Order::Before),
    ("2023-02-28", "2023-03", Order::Before),
    ("1999-12", "2000", Order::Before),
    ("2000", "1999-12-31", Order::After),
    ("1000", "2999", Order::Before),
];

/// Two times, whether they overlap. Each is asked both ways round.
const OVERLAPS: &[(&str, &str, Known)] = &[
    // Years.
    ("2003..2009", "2009..2015", Known::No),
    ("2003..2009", "2008..2015", Known::Yes),
    ("2003..2009", "2007..2015", Known::Yes),
    ("1997..2011", "2003..2009", Known::Yes),
    ("1997..2003", "2003..2009", Known::No),
    ("1997..2003", "2004..2009", Known::No),
    ("2003..2009", "2003..2009", Known::Yes),
    ("2003..2003", "2003..2003", Known::No),
    ("2003..2003", "2001..2005", Known::Maybe),
    ("2003..2004", "2001..2005", Known::Yes),
    // Months and days.
    ("2003-09..2009-06", "2009-06..2015-09", Known::No),
    ("2003-09..2009-07", "2009-06..2015-09", Known::Yes),
    ("2003-09..2009-08", "2009-06..2015-09", Known::Yes),
    ("2003-09-12..2009-06-12", "2009-06-12..2015-09-04", Known::No),
    ("2003-09-12..2009-06-13", "2009-06-12..2015-09-04", Known::Yes),
    ("2003-09-12..2009-06-11", "2009-06-12..2015-09-04", Known::No),
    // Of different grain.
    ("2003..2009", "2009-06..2015", Known::Maybe),
    ("2003..2009-06", "2009..2015", Known::Maybe),
    ("2003..2009", "2008-12-31..2015", Known::Yes),
    ("2003..2009", "2010-01..2015", Known::No),
    ("2003..2009-06-12", "2009-06..2015", Known::Maybe),
    ("2003-06..2004", "2003..2005", Known::Yes),
    // Open and planned ends.
    ("2003..", "2009..2015", Known::Yes),
    ("2003..", "2009..", Known::Yes),
    ("2016..", "2009..2015", Known::No),
    ("2015..", "2009..2015", Known::No),
    ("2014..", "2009..2015", Known::Yes),
    ("2015-01..", "2009..2015", Known::Maybe),
    ("2021-09..2027", "2026..", Known::Yes),
    ("2021-09..2027", "2027..2033", Known::No),
    // Unknown ends and beginnings.
    ("2003..?", "2009..2015", Known::Maybe),
    ("2016..?", "2009..2015", Known::No),
    ("2003..?", "2001..", Known::Maybe),
    ("?..2009", "2003..2015", Known::Maybe),
    ("?..2002", "2003..2015", Known::No),
    ("?..2003", "2003..2015", Known::No),
    ("?..", "2003..2015", Known::Maybe),
    ("?..?", "2003..2015", Known::Maybe),
    ("?..?", "?..?", Known::Maybe),
    // An end before the beginning overlaps nothing.
    ("2009..2003", "2001..2015", Known::No),
    ("2009..2003", "2009..2003", Known::No),
];

/// In the order of their beginnings, as far as it is known.
const SORTED: &[&str] = &[
    "1957",
    "1983",
    "1996-12-31",
    "1997-01-01",
    "1997-01",
    "1997",
    "1997-02",
    "2003-06-12",
    "2003-06-30",
    "2003-07-01",
    "2003-07",
    "2003-12",
    "2004-02-29",
    "2009-06-12",
    "2015",
    "2015-09-03",
    "2015-09-04",
    "2021-09",
    "2026",
    "2027",
];

/// A time, a day, whether it was under way.
const DAYS: &[(&str, &str, Known)] = &[
    ("2003..2009", "2006-05-01", Known::Yes),
    ("2003..2009", "2003-05-01", Known::Maybe),
    ("2003..2009", "2009-05-01", Known::Maybe),
    ("2003..2009", "2010-01-01", Known::No),
    ("2003..", "2025-01-01", Known::Yes),
    ("2003..?", "2025-01-01", Known::Maybe),
    ("?..?", "2025-01-01", Known::Maybe),
];

#[test]
fn ninety_cases() {
    let cases = ORDERS.len() + OVERLAPS.len() + SORTED.len() + DAYS.len();
    assert!(cases >= 90, "{cases} cases");
    for (a, b, order) in ORDERS {
        assert_eq!(date(a).order(date(b)), *order, "{a} and {b}");
    }
    for (a, b, known) in OVERLAPS {
        assert_eq!(span(a).overlaps(&span(b)), *known, "{a} and {b}");
        assert_eq!(span(b).overlaps(&span(a)), *known, "{b} and {a}");
    }
    let mut sorted: Vec<PartialDate> = SORTED.iter().rev().map(|t| date(t)).collect();
    sorted.sort();
    assert_eq!(sorted.iter().map(ToString::to_string).collect::<Vec<_>>(), SORTED);
    for (time, day, known) in DAYS {
        let day = date(day).first_day();
        assert_eq!(span(time).holds_on(day), *known, "{time} on {day}");
    }
}

fn any_date() -> impl Strategy<Value = PartialDate> {
    (1990i16..2030, 1i8..=12, 1i8..=28, 0u8..3).prop_map(|(year, month, day, grain)| PartialDate {
        year,
        month: (grain > 0).then_some(month),
        day: (grain > 1).then_some(day),
    })
}

fn any_span() -> impl Strategy<Value = Span> {
    let end = prop_oneof![
        3 => any_date().prop_map(End::On),
        1 => Just(End::Open),
        1 => Just(End::Unknown),
    ];
    (proptest::option::weighted(0.9, any_date()), end).prop_map(|(b, e)| Span::new(b, e))
}

/// The days a partial date may mean: its bounds, which is where anything changes.
fn picks(date: PartialDate) -> [jiff::civil::Date; 2] {
    [date.first_day(), date.last_day()]
}

proptest! {
    #[test]
    fn an_order_is_the_other_way_round_from_the_other_side(a in any_date(), b in any_date()) {
        let turned = match b.order(a) {
            Order::Before => Order::After,
            Order::After => Order::Before,
            same => same,
        };
        prop_assert_eq!(a.order(b), turned);
    }

    #[test]
    fn what_is_before_is_sorted_before(a in any_date(), b in any_date(), c in any_date()) {
        if a.order(b) == Order::Before {
            prop_assert!(a < b);
        }
        if a <= b && b <= c {
            prop_assert!(a <= c);
        }
        prop_assert_eq!(a.cmp(&b) == std::cmp::Ordering::Equal, a == b);
    }

    #[test]
    fn a_date_reads_back_as_it_was_written(a in any_date()) {
        prop_assert_eq!(PartialDate::parse(&a.to_string()), Some(a));
        prop_assert!(a.first_day() <= a.last_day());
    }

    #[test]
    fn an_overlap_is_the_same_from_both_sides(a in any_span(), b in any_span()) {
        prop_assert_eq!(a.overlaps(&b), b.overlaps(&a));
    }

    /// Whatever days were meant: a sure overlap is one, a sure gap is none.
    #[test]
    fn a_sure_overlap_holds_for_every_reading(a in any_span(), b in any_span()) {
        let known = a.overlaps(&b);
        let (Some(a0), Some(b0), End::On(a1), End::On(b1)) = (a.began, b.began, a.end, b.end)
        else {
            return Ok(());
        };
        if a.meets(&b) {
            return Ok(());
        }
        for (af, au, bf, bu) in picks(a0)
            .into_iter()
            .flat_map(|af| picks(a1).map(|au| (af, au)))
            .flat_map(|(af, au)| picks(b0).map(|bf| (af, au, bf)))
            .flat_map(|(af, au, bf)| picks(b1).map(|bu| (af, au, bf, bu)))
        {
            let shared = af.max(bf) < au.min(bu);
            prop_assert!(known != Known::Yes || shared, "{:?} {:?}", a, b);
            prop_assert!(known != Known::No || !shared, "{:?} {:?}", a, b);
        }
    }
}
