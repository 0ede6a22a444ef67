use dateline_corpus::{Day, DayRange, LaneSet};

/// What the reader sees, as far as an address can say it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewState {
    /// The lanes that are on.
    pub lanes: LaneSet,
    /// The first day shown, where the reader chose one.
    pub from: Option<Day>,
    /// The last day shown, where the reader chose one; never before `from`.
    pub to: Option<Day>,
    /// The names of the speakers asked for; none for all.
    pub speakers: Vec<String>,
    /// The ids of the articles asked for; none for all.
    pub sources: Vec<String>,
    /// What is searched for, as typed.
    pub query: String,
    /// The id of the open event.
    pub event: Option<String>,
    /// Drawing and list, the list alone, or what sources disagree on.
    pub view: View,
    /// Show only what was known on this day.
    pub as_of: Option<Day>,
    /// Colours, where the reader chose; else the reader's system decides.
    pub theme: Option<Theme>,
    /// Whether it stands in somebody else's page.
    pub embed: bool,
}

/// The ways to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// The drawing with the list below it.
    Timeline,
    /// The list alone.
    List,
    /// What sources disagree on, with the list below it.
    Differences,
}

/// The two sets of colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// The word for it in addresses and in `data-theme`.
    pub fn key(self) -> &'static str {
        match self {
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}

impl ViewState {
    /// The plain page.
    pub fn new() -> ViewState {
        ViewState {
            lanes: LaneSet::ALL,
            from: None,
            to: None,
            speakers: Vec::new(),
            sources: Vec::new(),
            query: String::new(),
            event: None,
            view: View::Timeline,
            as_of: None,
            theme: None,
            embed: false,
        }
    }

    /// The days asked for; an open end is the end of `window`. Nothing where none were asked for.
    pub fn days(&self, window: Option<DayRange>) -> Option<DayRange> {
        match (self.from, self.to, window) {
            (None, None, _) => None,
            (Some(from), Some(to), _) => Some(DayRange::new(from, to)),
            (Some(from), None, window) => {
                Some(DayRange { from, to: window.map_or(from, |w| w.to).max(from) })
            }
            (None, Some(to), window) => Some(DayRange { from: window.map_or(to, |w| w.from).min(to), to }),
        }
    }
}

impl Default for ViewState {
    fn default() -> Self {
        ViewState::new()
    }
}
