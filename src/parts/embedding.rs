use crate::{
    address::{Theme, ViewState, write},
    browser,
    element::{Element, Key, Node, button, el, key, live_on, nothing},
    embedding::{Form, code},
    export::Taken,
    session::Session,
    words,
};
use dateline_corpus::{Lane, id};
use leptos::prelude::*;

/// What the dialog wishes for: the state, whether it is a frame, and the height.
#[derive(Clone, Copy)]
struct Wish {
    session: Session,
    state: RwSignal<ViewState>,
    frame: RwSignal<Option<u32>>,
    height: RwSignal<Option<u32>>,
    /// Changes with the state.
    key: Key,
}

impl Wish {
    fn code(&self) -> String {
        let form = Form { frame: self.frame.get().is_some(), height: self.height.get() };
        let title = &self.session.data.corpus.title;
        self.state.with(|state| code(&browser::folder(), title, state, form))
    }
}

/// A button, and the dialog that it opens: choose what another page is to show, see it, copy what goes there.
/// Nothing of it where the timeline is embedded already.
pub(crate) fn embedding(session: Session) -> Node {
    let state = RwSignal::new(ViewState::new());
    let wish = Wish {
        session,
        state,
        frame: RwSignal::new(None),
        height: RwSignal::new(None),
        key: key(move || state.with(|state| id::hash([write(state).as_bytes()]))),
    };
    let open = RwSignal::new(None::<u32>);
    let is_open = key(move || open.get().is_some().into());
    let begin = move || {
        let shown = session.state.get_untracked();
        wish.state.set(ViewState { event: None, embed: false, ..shown });
        open.set(Some(1));
        browser::show_dialog();
    };
    let content = move || if is_open.get() == 1 { content(wish) } else { nothing() };
    let dialog = el("dialog")
        .class("embedding")
        .attr("aria-label", words::EMBED)
        // Escape closes this, and nothing behind it.
        .on("keydown", |ev: web_sys::Event| ev.stop_propagation())
        .on("close", move |_: web_sys::Event| open.set(None))
        .child(live_on(is_open, content));
    let button = button().attr("aria-haspopup", "dialog").click(begin).text(words::EMBED);
    let embedded = session.state.with_untracked(|state| state.embed);
    let both = el("div").class("embed");
    if embedded { both.into() } else { both.child(button).child(dialog).into() }
}

fn content(wish: Wish) -> Node {
    let close = button().class("close").click(browser::close_dialog).text(words::CLOSE);
    let heading = el("h2").text(words::EMBED);
    if browser::is_file() {
        return el("form").child(close).child(heading).child(el("p").text(words::NEEDS_A_HOST)).into();
    }
    let told = RwSignal::new(String::new());
    let copy = move || {
        let text = untrack(|| wish.code());
        let write =
            move |_: crate::export::Around| Ok(Taken { name: String::new(), kind: "text/html", text });
        browser::hand_over("embed.html", "", write, move |how, text| {
            told.set([words::taken(&how), &text].join(" "));
        });
    };
    let code = el("textarea")
        .attrs(&[("readonly", ""), ("rows", "6"), ("spellcheck", "false")])
        .attr("aria-label", words::CODE)
        .value(move || wish.code());
    let preview = live_on(wish.key, move || {
        let state = ViewState { embed: true, ..wish.state.get_untracked() };
        el("iframe").attr("title", words::PREVIEW).attr("src", browser::folder() + &write(&state)).into()
    });
    // It is never sent anywhere: the policy forbids it, and Enter in a field does nothing.
    el("form")
        .on("submit", |ev: web_sys::Event| ev.prevent_default())
        .child(close)
        .child(heading)
        .child(forms(wish))
        .child(lanes(wish))
        .child(days(wish))
        .child(colours(wish))
        .child(height(wish))
        .child(el("h3").text(words::CODE))
        .child(code)
        .child(button().click(copy).text(words::COPY_CODE))
        .child(el("p").attrs(&[("class", "said"), ("aria-live", "polite")]).live_text(move || told.get()))
        .child(el("h3").text(words::PREVIEW))
        .child(preview)
        .into()
}

fn labelled(name: &'static str, field: Element) -> Element {
    el("label").text(name).text(" ").child(field)
}

fn change(wish: Wish, change: impl FnOnce(&mut ViewState)) {
    let mut state = wish.state.get_untracked();
    change(&mut state);
    wish.state.set(state);
}

/// A menu of choices by their places.
fn menu(
    name: &'static str,
    choices: &[&'static str],
    now: impl Fn() -> usize + Send + Sync + 'static,
    chosen: impl Fn(usize) + Send + Sync + 'static,
) -> Element {
    let number = |place: usize| words::number(place as u64);
    let options = choices.iter().enumerate();
    let options = options.map(|(place, choice)| el("option").attr("value", number(place)).text(*choice));
    let choose = move |ev: web_sys::Event| chosen(event_target_value(&ev).parse().unwrap_or_default());
    labelled(name, el("select").on("change", choose).value(move || number(now())).children(options))
}

fn forms(wish: Wish) -> Element {
    let now = move || usize::from(wish.frame.get().is_some());
    menu(words::FORM, &words::FORMS, now, move |place| wish.frame.set((place == 1).then_some(1)))
}

fn lanes(wish: Wish) -> Element {
    let lane = |lane: Lane| {
        let on = move || wish.state.with(|state| state.lanes.contains(lane));
        button()
            .class("filter")
            .state("aria-pressed", on)
            .click(move || change(wish, |state| state.lanes = state.lanes.toggled(lane)))
            .text(words::lane(lane))
    };
    el("div")
        .class("filters")
        .attr("role", "group")
        .attr("aria-label", words::LANES)
        .children(Lane::ALL.map(lane))
}

fn days(wish: Wish) -> Element {
    let day = |name: &'static str, last: bool| {
        let at = move || wish.state.with(|state| if last { state.to } else { state.from });
        let choose = move |ev: web_sys::Event| {
            let day = event_target_value(&ev).parse().ok();
            change(wish, |state| {
                if last {
                    (state.to, state.minutes.1) = (day, 1440);
                } else {
                    (state.from, state.minutes.0) = (day, 0);
                }
            });
        };
        let value = move || at().map(|day| day.to_string()).unwrap_or_default();
        labelled(name, el("input").attr("type", "date").value(value).on("change", choose))
    };
    el("div").child(day(words::FIRST_DAY, false)).text(" ").child(day(words::LAST_DAY, true))
}

fn colours(wish: Wish) -> Element {
    const THEMES: [Option<Theme>; 3] = [None, Some(Theme::Light), Some(Theme::Dark)];
    let now = move || {
        let theme = wish.state.with(|state| state.theme);
        THEMES.iter().position(|one| *one == theme).unwrap_or_default()
    };
    menu(words::COLOURS, &words::COLOUR_CHOICES, now, move |place| {
        change(wish, |state| state.theme = THEMES.get(place).copied().flatten());
    })
}

fn height(wish: Wish) -> Element {
    let choose = move |ev: web_sys::Event| {
        let height: Option<u32> = event_target_value(&ev).parse().ok();
        wish.height.set(height.filter(|height| (100..=10_000).contains(height)));
    };
    let value = move || wish.height.get().map(|height| height.to_string()).unwrap_or_default();
    let field = el("input").attrs(&[("type", "number"), ("min", "100"), ("max", "10000"), ("step", "10")]);
    labelled(words::HEIGHT, field.value(value).on("change", choose))
}
