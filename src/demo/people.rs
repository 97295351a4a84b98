//! People of the made-up federation, drawn from lists of names.

use super::names::{CAPACITIES, FAMILIES, MEN, WOMEN};
use crate::kernel::Draw;
use crate::people::model::{Gender, MemberStatus, Membership, Name, NameKind, NewPerson, Script};

fn pick<'a, T>(draw: &mut Draw, list: &'a [T]) -> &'a T {
    // Each list is a constant and holds something.
    &list[(draw.below(list.len() as u64)) as usize]
}

/// The `n`th person of the world, at home in this area, and the capacity they come in.
pub fn person(draw: &mut Draw, area: &str, n: usize) -> (NewPerson, &'static str) {
    let woman = draw.below(100) < 38;
    let (given_ar, given_latn) = *pick(draw, if woman { WOMEN } else { MEN });
    let (family_ar, family_latn) = *pick(draw, FAMILIES);
    let name = |script, given: &str, family: &str| Name {
        script,
        given: Some(given.to_owned()),
        family: Some(family.to_owned()),
        kind: NameKind::Main,
    };
    let capacity = if draw.below(2) == 0 { CAPACITIES[0] } else { *pick(draw, CAPACITIES) };
    let said = NewPerson {
        names: vec![
            name(Script::Arab, given_ar, family_ar),
            name(Script::Latn, given_latn, family_latn),
        ],
        gender: Some(if woman { Gender::Female } else { Gender::Male }),
        birth_date: Some(format!("{}", 1955 + draw.below(50))),
        home_area: Some(area.to_owned()),
        membership: Some(Membership {
            number: Some(format!("JSR-{n:05}")),
            since: Some(format!("{}", 2009 + draw.below(16))),
            status: Some(MemberStatus::Active),
        }),
        ..NewPerson::default()
    };
    (said, if woman { capacity.0 } else { capacity.1 })
}

/// Who leads the delegation that the demo's leader signs in for.
pub fn named_leader(mut said: NewPerson) -> NewPerson {
    let names = [("مليكة", "أوطالب"), ("Malika", "Outaleb")];
    for (name, (given, family)) in said.names.iter_mut().zip(names) {
        (name.given, name.family) = (Some(given.to_owned()), Some(family.to_owned()));
    }
    said.gender = Some(Gender::Female);
    said
}
