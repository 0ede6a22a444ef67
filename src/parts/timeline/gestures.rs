use crate::{
    axis, browser,
    element::Element,
    session::{Session, Step, View},
    stretch::Stretch,
};
use leptos::{
    ev::{PointerEvent, WheelEvent},
    prelude::*,
};
use std::sync::{Arc, Mutex};

/// A finger, pen or mouse on the drawing, and where it is.
type Pointer = (i32, [i32; 2]);

/// What moves the drawing: one pointer drags it, two pinch it.
#[derive(Default)]
struct Gesture {
    pointers: Vec<Pointer>,
    began: Option<Began>,
    /// When the wheel last turned, in the page's own time.
    turned: f64,
}

/// How it was when the pointers now down had come down.
#[derive(Clone, Copy)]
struct Began {
    window: Stretch,
    /// Where the pointer was, or the middle between the two.
    at: [i32; 2],
    /// How far apart they were.
    apart: f64,
    /// The minute there.
    about: f64,
    moving: bool,
}

/// Pixels that a pointer moves before that is meant.
const MEANT: i32 = 6;
/// Milliseconds without the wheel after which it begins anew.
const PAUSE: f64 = 700.0;

/// The drawing, listening to wheel, mouse, pen and fingers.
pub(super) fn listening(session: Session, drawing: Element) -> Element {
    let gesture = Arc::new(Mutex::new(Gesture::default()));
    let turning = Arc::clone(&gesture);
    let with = move |act: fn(&mut Gesture, Session, &PointerEvent)| {
        let gesture = Arc::clone(&gesture);
        move |ev: PointerEvent| {
            if let Ok(mut gesture) = gesture.lock() {
                act(&mut gesture, session, &ev);
            }
        }
    };
    drawing
        .on("wheel", move |ev: WheelEvent| {
            if ev.ctrl_key() {
                ev.prevent_default();
                if let Ok(mut gesture) = turning.lock() {
                    gesture.wheel(session, &ev);
                }
            }
        })
        .on("pointerdown", with(Gesture::began))
        .on("pointermove", with(Gesture::moved))
        .on("pointerup", with(Gesture::ended))
        .on("pointercancel", with(Gesture::ended))
        .on("dragstart", move |ev: leptos::ev::DragEvent| ev.prevent_default())
}

impl Gesture {
    fn began(&mut self, session: Session, ev: &PointerEvent) {
        let touch = ev.pointer_type() == "touch";
        if !touch {
            self.pointers.clear();
        }
        if self.pointers.len() == 2 || !touch && ev.button() != 0 {
            return;
        }
        self.pointers.push((ev.pointer_id(), [ev.client_x(), ev.client_y()]));
        let pinched = self.pointers.len() == 2;
        // Where days are rows, one finger scrolls the page.
        let moves = pinched || untrack(|| session.is_wide());
        let (at, apart) = self.place();
        let about = minute_at(session, at);
        self.began = untrack(|| session.stretch())
            .zip(about)
            .filter(|_| moves)
            .map(|(window, about)| Began { window, at, apart, about, moving: false });
    }

    fn moved(&mut self, session: Session, ev: &PointerEvent) {
        let Some(pointer) = self.pointers.iter_mut().find(|(id, _)| *id == ev.pointer_id()) else { return };
        pointer.1 = [ev.client_x(), ev.client_y()];
        let (at, apart) = self.place();
        let Some(began) = &mut self.began else { return };
        // Let go outside of the page.
        if ev.buttons() & 1 == 0 {
            self.pointers.clear();
            self.began = None;
            return;
        }
        let (x, pinched) = (at[0] - began.at[0], self.pointers.len() == 2);
        let meant = x.abs() >= MEANT || pinched && (apart - began.apart).abs() >= f64::from(MEANT);
        if !began.moving && !meant {
            return;
        }
        let step = if began.moving { Step::Ongoing } else { Step::New };
        if !began.moving {
            began.moving = true;
            self.pointers.iter().for_each(|(id, _)| browser::capture(ev, *id));
        }
        let Some(View { limit, warp, .. }) = session.view() else { return };
        let next = if pinched {
            axis::zoomed(warp, began.window, began.about, began.apart / apart, limit)
        } else {
            let share = f64::from(x) / browser::reach(session.root, HEADS);
            axis::moved(warp, began.window, -share, limit)
        };
        session.show_time(step, next);
    }

    /// The middle between the pointers, and how far they are apart along or across.
    fn place(&self) -> ([i32; 2], f64) {
        match self.pointers.as_slice() {
            [(_, a), (_, b)] => {
                let apart = (a[0] - b[0]).abs().max((a[1] - b[1]).abs()).max(1);
                ([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], f64::from(apart))
            }
            [(_, a), ..] => (*a, 1.0),
            [] => ([0, 0], 1.0),
        }
    }

    fn ended(&mut self, session: Session, ev: &PointerEvent) {
        session.write_owed();
        self.pointers.retain(|(id, _)| *id != ev.pointer_id());
        self.began = None;
    }

    fn wheel(&mut self, session: Session, ev: &WheelEvent) {
        let about = minute_at(session, [ev.client_x(), ev.client_y()]);
        let (Some(about), Some(View { window, limit, warp })) = (about, session.view()) else { return };
        // Some browsers count lines or pages.
        let pixels = ev.delta_y() * [1.0, 16.0, 400.0][ev.delta_mode().min(2) as usize];
        let by = 1.0 + pixels.abs().min(400.0) / 400.0;
        let factor = if pixels < 0.0 { 1.0 / by } else { by };
        let step = if ev.time_stamp() - self.turned < PAUSE { Step::Ongoing } else { Step::New };
        self.turned = ev.time_stamp();
        session.show_time(step, axis::zoomed(warp, window, about, factor, limit));
    }
}

/// The heads of columns, which lie side by side on a wide page.
const HEADS: &str = ".rows .day";

/// The minute drawn at a point of the screen.
fn minute_at(session: Session, [x, y]: [i32; 2]) -> Option<f64> {
    let wide = untrack(|| session.is_wide());
    let (place, share) =
        browser::nearest(session.root, if wide { HEADS } else { ".rows .column" }, x, y, !wide)?;
    session.shown.with_untracked(|shown| {
        let column = shown.grid.as_ref()?.axis.columns.get(place)?.shown;
        Some(column.from as f64 + share * column.minutes() as f64)
    })
}
